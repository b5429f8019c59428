package dev.rolecall.match.notify.event;

import java.time.Instant;

/// One attempt to deliver an event.
///
/// @param messageId the same for each attempt of an event
/// @param result readable: a status, or what failed
public record WebhookDelivery(
    String messageId, Instant attemptedAt, boolean delivered, String result) {}
