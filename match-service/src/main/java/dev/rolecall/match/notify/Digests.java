package dev.rolecall.match.notify;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.notify.digest.Digest;
import dev.rolecall.match.notify.digest.DigestClaims;
import dev.rolecall.match.notify.digest.DigestHistory;
import dev.rolecall.match.notify.digest.SubscriptionReader;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import java.util.List;
import java.util.Optional;

/// Sends and lists people's digests. Every call blocks; safe for use by many threads and instances.
public final class Digests {
  private static final int MAX_LISTED = 60;

  private final DigestClaims claims;
  private final DigestHistory history;
  private final DigestSender sender;
  private final DigestQueue queue;
  private final InstantMails instantMails;
  private final SubscriptionReader subscriptions;
  private final Matching matching;

  Digests(
      DigestClaims claims,
      DigestHistory history,
      DigestSender sender,
      InstantMails instantMails,
      SubscriptionReader subscriptions,
      Matching matching) {
    this.claims = claims;
    this.history = history;
    this.sender = sender;
    this.queue = new DigestQueue(claims, sender, System::nanoTime);
    this.instantMails = instantMails;
    this.subscriptions = subscriptions;
    this.matching = matching;
  }

  /// Sends the digest of the person's local date now, unless it was sent or another instance works
  /// on it. Looks for new matches again when there were none before.
  ///
  /// @return the digest after that; empty when the person wants no digests
  /// @throws JobsNotLoadedException until all jobs are loaded
  public Optional<Digest> sendToday(Account account) {
    if (!matching.isLoaded()) {
      throw new JobsNotLoadedException();
    }
    boolean wanted = subscriptions.of(account.id()).wantsDigests();
    if (wanted) {
      claims.claimToday(account.id()).ifPresent(sender::process);
    }
    return wanted ? history.last(account.id()) : Optional.empty();
  }

  /// The latest first.
  public List<Digest> list(AccountId account) {
    return history.latest(account, MAX_LISTED);
  }

  /// Works on the account whose digest, or check for instant mails, has been due the longest.
  ///
  /// @return whether there was one
  boolean processNext() {
    DigestQueue.Next next = queue.next();
    if (next.digest() != null) {
      sender.process(next.digest());
    }
    return next.found() || instantMails.processNext();
  }

  /// Lets other instances work on the digests that this one claimed and did not begin.
  void release() {
    queue.release();
  }

  /// Whether digests can be written completely and sent: no mail may be written before all jobs are
  /// loaded.
  boolean isReady() {
    return matching.isLoaded() && sender.isReady();
  }

  /// Whether all jobs are loaded.
  boolean isLoaded() {
    return matching.isLoaded();
  }
}
