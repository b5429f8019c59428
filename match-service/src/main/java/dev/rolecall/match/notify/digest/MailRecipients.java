package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.util.Set;

/// Who wants mail now. A person may end or pause all alerts after their mail was claimed.
///
/// @param digests accounts with an alert that wants digests
/// @param instantMails accounts with an alert that wants instant mails
record MailRecipients(Set<AccountId> digests, Set<AccountId> instantMails) {
  MailRecipients {
    digests = Set.copyOf(digests);
    instantMails = Set.copyOf(instantMails);
  }

  boolean want(DigestClaim claim) {
    return (claim.isInstant() ? instantMails : digests).contains(claim.account());
  }
}
