package dev.rolecall.match.notify;

import dev.rolecall.match.notify.digest.ClaimedDigest;
import dev.rolecall.match.notify.digest.InstantClaims;
import java.time.Clock;

/// Sends instant mails: new jobs for the profiles and saved searches whose alert is instant.
final class InstantMails {
  private final InstantClaims claims;
  private final DigestSender sender;
  private final Clock clock;

  InstantMails(InstantClaims claims, DigestSender sender, Clock clock) {
    this.claims = claims;
    this.sender = sender;
    this.clock = clock;
  }

  /// Works on the account that has been due the longest.
  ///
  /// @return whether there was one
  boolean processNext() {
    InstantClaims.Next next = claims.claimNext();
    ClaimedDigest retry = next.retry();
    InstantClaims.Candidate candidate = next.candidate();
    if (retry != null) {
      sender.process(retry);
    } else if (candidate != null && sender.hasInstantContent(candidate, clock.instant())) {
      claims.claimMail(candidate.account().id()).ifPresent(sender::process);
    }
    return next.found();
  }
}
