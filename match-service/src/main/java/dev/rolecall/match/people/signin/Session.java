package dev.rolecall.match.people.signin;

import java.time.Instant;
import java.util.UUID;

/// A browser that is signed in.
///
/// @param browser a readable name, such as `Firefox on Linux`
/// @param lastUsedAt to within five minutes
public record Session(
    UUID id, String browser, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {}
