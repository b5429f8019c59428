package dev.rolecall.match.people.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An API token of a person, without its secret, which is shown once and not stored.
///
/// @param lastUsedAt to within five minutes; null when it was not used yet
public record ApiToken(
    UUID id, String name, TokenScope scope, Instant createdAt, @Nullable Instant lastUsedAt) {}
