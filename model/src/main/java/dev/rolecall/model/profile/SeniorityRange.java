package dev.rolecall.model.profile;

import dev.rolecall.model.job.Seniority;
import org.jspecify.annotations.Nullable;

/// The seniorities a person looks for; an open end is null.
public record SeniorityRange(@Nullable Seniority min, @Nullable Seniority max) {}
