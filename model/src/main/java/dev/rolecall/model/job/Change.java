package dev.rolecall.model.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of a job's field; `from` and `to` are its values as text.
public record Change(Instant at, String field, @Nullable String from, @Nullable String to) {}
