package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import dev.rolecall.model.RoleKey;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final MailRecipientsReader recipients;
  private final SubscriptionReader subscriptions;
  private final DigestTransactions transactions;
  private final IntervalFunction backoff;
  private final Duration instantInterval;
  private final WorkGroup<DigestAttempt, Boolean> attempts =
      new WorkGroup<>(one -> attempt(List.of(one)).getFirst(), this::attempt);
  private final WorkGroup<FinishedDigest, Boolean> finished =
      new WorkGroup<>(one -> finish(List.of(one)).getFirst(), this::finish);

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
    this.recipients = new MailRecipientsReader(db);
    this.subscriptions = subscriptions;
    this.transactions = transactions;
    this.backoff = backoff;
    this.instantInterval = instantInterval;
  }

  /// Commits that the mail is about to be submitted, and what it lists. Those of several threads
  /// are committed together.
  ///
  /// @return whether the claim is still valid and the person still wants such mail; otherwise
  ///   nothing may be sent
  /// @throws AlreadySentException when the mail must be written again
  public boolean attempt(DigestClaim claim, int jobs, Set<RoleKey> roles, String messageId) {
    return attempts.run(new DigestAttempt(claim, jobs, roles, messageId));
  }

  /// @throws AlreadySentException when one of the mails must be written again
  private List<Boolean> attempt(List<DigestAttempt> mails) {
    return transactions.run(
        () -> {
          Instant now = transactions.now();
          List<AccountId> accounts = mails.stream().map(each -> each.claim().account()).toList();
          digests.lock(accounts);
          MailRecipients wanting = recipients.of(accounts);
          List<DigestAttempt> wanted =
              mails.stream().filter(each -> wanting.want(each.claim())).toList();
          Set<String> valid =
              wanted.isEmpty()
                  ? Set.of()
                  : rows.markAttempting(wanted, now, transactions.leaseEnd());
          List<DigestAttempt> attempted =
              mails.stream().filter(each -> valid.contains(each.claim().owner())).toList();
          if (!attempted.isEmpty() && !deliveries.add(attempted, now)) {
            throw new AlreadySentException();
          }
          return mails.stream().map(each -> valid.contains(each.claim().owner())).toList();
        });
  }

  /// There were no new jobs. Those of several threads are committed together.
  public void empty(DigestClaim claim, MailCoverage coverage) {
    finished.run(new FinishedDigest(claim, coverage, false));
  }

  /// The mail was accepted. Those of several threads are committed together: a kill before leaves
  /// them all uncertain.
  public void sent(DigestClaim claim, MailCoverage coverage) {
    finished.run(new FinishedDigest(claim, coverage, true));
  }

  private List<Boolean> finish(List<FinishedDigest> found) {
    return transactions.run(
        () -> {
          Instant now = transactions.now();
          List<DueAccount> accounts =
              digests.lockAndRead(found.stream().map(each -> each.claim().account()).toList());
          Set<String> valid = rows.markFinished(found, now);
          List<FinishedDigest> recorded =
              found.stream().filter(each -> valid.contains(each.claim().owner())).toList();
          digests.accepted(
              recorded.stream()
                  .filter(FinishedDigest::sent)
                  .map(each -> each.claim().account())
                  .toList(),
              now);
          subscriptions.markListed(recorded);
          scheduleNext(recorded, accounts, now);
          return found.stream().map(each -> valid.contains(each.claim().owner())).toList();
        });
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

  /// The dates of these digests are over. What the person changed in the meantime counts for the
  /// next.
  private void scheduleNext(List<FinishedDigest> finished, List<DueAccount> accounts, Instant now) {
    Map<AccountId, Subscriptions> all = subscriptions.of(accounts);
    Map<AccountId, ZoneId> zones = new HashMap<>();
    accounts.forEach(each -> zones.put(each.account().id(), each.account().timeZone()));
    Map<AccountId, Optional<Instant>> nextDigests = new HashMap<>();
    Map<AccountId, Optional<Instant>> nextInstantMails = new HashMap<>();
    for (FinishedDigest each : finished) {
      DigestClaim claim = each.claim();
      AccountId account = claim.account();
      ZoneId zone = zones.get(account);
      Subscriptions wanted = all.get(account);
      if (claim.isInstant()) {
        nextInstantMails.put(account, Optional.of(now.plus(instantInterval)));
      } else if (zone != null && wanted != null) {
        nextDigests.put(account, DigestSchedule.nextCheck(zone, wanted.all(), claim.date(), now));
      }
    }
    digests.checkAt(nextDigests);
    instantMails.checkAt(nextInstantMails);
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
