package dev.rolecall.match.notify.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The digest of an account and date.
///
/// @param date the person's local date
/// @param jobs how many its mail lists
/// @param messageId null until there is a mail
/// @param changedAt when its state last changed
public record Digest(
    LocalDate date, DigestState state, int jobs, @Nullable String messageId, Instant changedAt) {}
