package dev.rolecall.model.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A record that could not be handled, with the reason; it can be replayed.
///
/// @param topic it came from
/// @param record its value as it was, base64
/// @param where the stage that gave up
public record DeadLetter(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    @Nullable String record,
    String reason,
    String where,
    Instant at) {}
