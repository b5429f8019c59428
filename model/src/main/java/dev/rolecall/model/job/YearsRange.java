package dev.rolecall.model.job;

import org.jspecify.annotations.Nullable;

/// Years of experience asked for; an end that is not stated is null.
public record YearsRange(@Nullable Integer min, @Nullable Integer max) {}
