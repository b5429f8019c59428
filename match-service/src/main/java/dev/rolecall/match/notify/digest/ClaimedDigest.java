package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.Account;

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
}
