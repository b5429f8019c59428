package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.time.Instant;
import java.time.LocalDate;

/// The right to work on a digest until its lease expires.
///
/// @param owner unique to this claim, so that a worker that lost it, even to one in the same
///   process, cannot continue
/// @param attempts how many attempts failed before
/// @param asOf when it was claimed; jobs are new as of that time
public record DigestClaim(
    AccountId account, LocalDate date, String owner, int attempts, Instant asOf) {}
