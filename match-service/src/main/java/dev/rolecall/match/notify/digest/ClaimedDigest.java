package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AlertSubscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A claimed digest, or instant mail, with its person as the claim's transaction read them.
///
/// @param subscriptions all of the account
public record ClaimedDigest(DigestClaim claim, Account account, Subscriptions subscriptions) {
  /// What the mail is about.
  public Subscriptions wanted() {
    return claim.isInstant()
        ? subscriptions.instantAt(claim.asOf())
        : subscriptions.in(claim.date(), account.timeZone(), claim.asOf());
  }

  /// When to look at the account again once this digest has an outcome; empty when no further
  /// digest will be due as long as the account does not change.
  Optional<Instant> nextCheck(MailCoverage coverage, Instant now) {
    List<AlertSubscription> all = subscriptions.listedOn(claim.date(), coverage);
    return DigestSchedule.nextCheck(account.timeZone(), all, claim.date(), now);
  }
}
