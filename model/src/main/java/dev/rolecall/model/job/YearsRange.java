package dev.rolecall.model.job;

import org.jspecify.annotations.Nullable;

/// Required years of experience; an end that is not stated is null.
public record YearsRange(@Nullable Integer min, @Nullable Integer max) {}
