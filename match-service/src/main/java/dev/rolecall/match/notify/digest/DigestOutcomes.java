package dev.rolecall.match.notify.digest;

import dev.rolecall.model.RoleKey;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Records the outcomes of claimed digests. Every call is one transaction, and changes nothing when
/// the claim is no longer valid.
public final class DigestOutcomes {
  /// The delay before the next instant mail to an account whose mail was refused, or may not have
  /// arrived: mail servers block senders that try again at once.
  static final Duration FAILURE_DELAY = Duration.ofHours(6);

  private final DueAccountTable digests;
  private final DueAccountTable instantMails;
  private final DigestTable rows;
  private final DeliveryTable deliveries;
  private final SubscriptionReader subscriptions;
  private final DigestTransactions transactions;
  private final IntervalFunction backoff;
  private final Duration instantInterval;

  /// @param backoff the delay before each retry, in milliseconds
  /// @param instantInterval between two instant mails to an account
  public DigestOutcomes(
      JdbcClient db,
      DigestTransactions transactions,
      SubscriptionReader subscriptions,
      IntervalFunction backoff,
      Duration instantInterval) {
    this.digests = DueAccountTable.ofDigests(db);
    this.instantMails = DueAccountTable.ofInstantMails(db);
    this.rows = new DigestTable(db);
    this.deliveries = new DeliveryTable(db);
    this.subscriptions = subscriptions;
    this.transactions = transactions;
    this.backoff = backoff;
    this.instantInterval = instantInterval;
  }

  /// Commits that the mail is about to be submitted, and what it lists.
  ///
  /// @return whether the claim is still valid; otherwise nothing may be sent
  /// @throws AlreadySentException when the mail must be written again
  public boolean attempt(DigestClaim claim, int jobs, Set<RoleKey> roles, String messageId) {
    return transactions.run(
        () -> {
          Instant now = transactions.now();
          boolean holds =
              digests.lock(claim.account())
                  && rows.markAttempting(claim, jobs, messageId, now, transactions.leaseEnd());
          if (holds && !deliveries.add(claim, roles, now)) {
            throw new AlreadySentException();
          }
          return holds;
        });
  }

  /// There were no new jobs.
  public void empty(DigestClaim claim, MailCoverage coverage) {
    transactions.run(
        () ->
            due(claim)
                .lockAndRead(claim.account())
                .filter(_ -> rows.markEmpty(claim, transactions.now()))
                .map(
                    account -> {
                      subscriptions.markListed(claim, coverage, false);
                      return scheduleNext(claim, account);
                    })
                .orElse(false));
  }

  public void sent(DigestClaim claim, MailCoverage coverage) {
    transactions.run(
        () ->
            due(claim)
                .lockAndRead(claim.account())
                .filter(_ -> rows.markSent(claim, transactions.now()))
                .map(
                    account -> {
                      digests.accepted(claim.account(), transactions.now());
                      subscriptions.markListed(claim, coverage, true);
                      return scheduleNext(claim, account);
                    })
                .orElse(false));
  }

  /// Whether the mail was accepted is unknown: it is not sent again.
  public void uncertain(DigestClaim claim, String failure) {
    transactions.run(
        () ->
            digests.lock(claim.account())
                && rows.markUncertain(claim, failure, transactions.now())
                && checkNext(claim, FAILURE_DELAY));
  }

  /// The mail server refused the mail permanently: its jobs are included in the digest of the next
  /// date.
  public void refused(DigestClaim claim, String failure) {
    transactions.run(
        () -> {
          if (!digests.lock(claim.account())
              || !rows.markRefused(claim, failure, transactions.now())) {
            return false;
          }
          deliveries.removeUndelivered(claim);
          digests.refused(claim.account(), failure, transactions.now());
          return checkNext(claim, FAILURE_DELAY);
        });
  }

  /// The mail server did not accept the mail: it is sent again after the backoff.
  public void retry(DigestClaim claim, String failure) {
    release(claim, failure, true);
  }

  /// The mail could not be written: writing it is retried after the backoff.
  public void retryWriting(DigestClaim claim, String failure) {
    release(claim, failure, false);
  }

  private void release(DigestClaim claim, String failure, boolean attempted) {
    transactions.run(
        () -> {
          Instant now = transactions.now();
          Instant from = transactions.in(Duration.ofMillis(backoff.apply(claim.attempts() + 1)));
          if (!digests.lock(claim.account())
              || !rows.release(claim, attempted, failure, now, from)) {
            return false;
          }
          deliveries.removeUndelivered(claim);
          return due(claim).checkAt(claim.account(), from);
        });
  }

  /// The date of this digest is over. What the person changed in the meantime counts for the next.
  private boolean scheduleNext(DigestClaim claim, DueAccount account) {
    Instant now = transactions.now();
    Optional<Instant> next =
        claim.isInstant()
            ? Optional.of(now.plus(instantInterval))
            : DigestSchedule.nextCheck(
                account.account().timeZone(), subscriptions.of(account).all(), claim.date(), now);
    return due(claim).checkAt(claim.account(), next.orElse(null));
  }

  private DueAccountTable due(DigestClaim claim) {
    return claim.isInstant() ? instantMails : digests;
  }

  /// A digest is scheduled again at once: its date is over.
  private boolean checkNext(DigestClaim claim, Duration instantDelay) {
    Instant now = transactions.now();
    return due(claim).checkAt(claim.account(), claim.isInstant() ? now.plus(instantDelay) : now);
  }
}
