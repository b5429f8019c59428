package dev.rolecall.match.notify.ledger;

import dev.rolecall.match.people.AccountId;
import java.time.Instant;
import java.time.LocalDate;

/// The right to work on a digest until its lease ends.
///
/// @param owner of this claim alone, so that who lost it to another, even in the same process,
///   cannot go on
/// @param attempts that failed before
/// @param asOf when it was claimed: what is new is as of then
public record DigestClaim(
    AccountId account, LocalDate date, String owner, int attempts, Instant asOf) {}
