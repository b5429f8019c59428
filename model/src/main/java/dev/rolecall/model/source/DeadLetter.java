package dev.rolecall.model.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A record that could not be processed, with the reason. It can be replayed.
///
/// @param topic the topic of the original record
/// @param record the original value, in base64
/// @param stage the stage that failed
public record DeadLetter(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    @Nullable String record,
    String reason,
    String stage,
    Instant at) {}
