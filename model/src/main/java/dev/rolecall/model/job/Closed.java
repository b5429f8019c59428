package dev.rolecall.model.job;

import java.time.Instant;

/// When and why a posting closed.
public record Closed(CloseReason reason, Instant at) {}
