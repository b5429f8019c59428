package dev.rolecall.match.notify.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address that receives the events of a person.
///
/// @param failures failed deliveries in a row
/// @param disabledAt null while it is active
/// @param disabledReason readable; null while it is active
public record Webhook(
    UUID id,
    String url,
    Instant createdAt,
    int failures,
    @Nullable Instant disabledAt,
    @Nullable String disabledReason) {}
