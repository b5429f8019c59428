package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.time.Instant;
import java.time.LocalDate;

/// The right to work on a digest, or an instant mail, until its lease expires.
///
/// @param number 0 for the digest of the date; from 1 for its instant mails
/// @param owner unique to this claim, so that a worker that lost it, even to one in the same
///   process, cannot continue
/// @param attempts how many attempts failed before
/// @param asOf when it was claimed; jobs are new as of that time
public record DigestClaim(
    AccountId account, LocalDate date, int number, String owner, int attempts, Instant asOf) {
  /// Whether it is an instant mail.
  public boolean isInstant() {
    return number > 0;
  }

  public MailKey mail() {
    return new MailKey(account, date, number);
  }

  /// For logs: `2026-11-05`, and `2026-11-05/2` for the second instant mail of that date.
  public String label() {
    return isInstant() ? date + "/" + number : date.toString();
  }
}
