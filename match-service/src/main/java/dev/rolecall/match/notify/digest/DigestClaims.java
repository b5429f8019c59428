package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.AlertSubscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Claims digests that are due, each for one worker of one instance. Every call is one transaction.
public final class DigestClaims {
  private static final Logger log = LoggerFactory.getLogger(DigestClaims.class);

  private final DueAccountTable due;
  private final DigestTable rows;
  private final DigestQueries queries;
  private final SubscriptionReader subscriptions;
  private final DigestTransactions transactions;
  private final SendingPace pace;
  private final DigestMeters meters;
  private final NextDueAccount next;

  public DigestClaims(
      JdbcClient db,
      DigestTransactions transactions,
      SubscriptionReader subscriptions,
      SendingPace pace,
      DigestMeters meters) {
    this.due = DueAccountTable.ofDigests(db);
    this.rows = new DigestTable(db);
    this.queries = new DigestQueries(db);
    this.subscriptions = subscriptions;
    this.transactions = transactions;
    this.pace = pace;
    this.meters = meters;
    this.next = new NextDueAccount(due, transactions, meters);
  }

  /// The result of checking the account that has been due the longest.
  ///
  /// @param found whether an account was due
  /// @param claim null when the account's digest turned out not to be due yet
  public record Next(boolean found, @Nullable ClaimedDigest claim) {
    static final Next NONE = new Next(false, null);
  }

  /// Checks the account that has been due the longest, and claims its digest if it is due.
  public Next claimNext() {
    return meters.timed(
        DigestStage.CLAIM,
        () ->
            next.check(account -> new Next(true, check(account)), Next.NONE, new Next(true, null)));
  }

  /// Claims the digest of the person's local date, unless an instance works on it or it was sent.
  public Optional<ClaimedDigest> claimToday(AccountId account) {
    return transactions.run(
        () ->
            due.lockAndRead(account)
                .filter(locked -> !locked.stopped())
                .flatMap(
                    locked ->
                        claimUnlessInProgress(locked.account())
                            .map(claim -> claimed(claim, locked))));
  }

  private Optional<DigestClaim> claimUnlessInProgress(Account account) {
    Optional<DigestRow> last = queries.last(account.id());
    LocalDate today = transactions.now().atZone(account.timeZone()).toLocalDate();
    if (last.isEmpty() || last.get().date().isBefore(today)) {
      return claimFor(account, today, last);
    }
    markUncertainIfAbandoned(account.id(), last.get());
    DigestClaim claim = newClaim(account.id(), last.get().date(), last.get().attempts());
    Instant leaseEnd = transactions.leaseEnd();
    boolean claimed = rows.claimEmpty(claim, leaseEnd) || rows.claimExpired(claim, leaseEnd);
    return claimed ? scheduleCheck(claim) : Optional.empty();
  }

  /// A digest of an earlier date that still waits to be sent becomes that of this date.
  private Optional<DigestClaim> claimFor(
      Account account, LocalDate date, Optional<DigestRow> last) {
    if (last.isPresent()) {
      DigestRow row = last.get();
      markUncertainIfAbandoned(account.id(), row);
      if (row.isInProgress() && isLeased(row)) {
        return Optional.empty();
      }
      if (row.state() == DigestState.CLAIMED) {
        rows.moveTo(account.id(), row.date(), date);
        return claimExpired(newClaim(account.id(), date, row.attempts()));
      }
    }
    DigestClaim claim = newClaim(account.id(), date, 0);
    return rows.insert(claim, transactions.leaseEnd()) ? scheduleCheck(claim) : Optional.empty();
  }

  private Optional<DigestClaim> claimExpired(DigestClaim claim) {
    return rows.claimExpired(claim, transactions.leaseEnd())
        ? scheduleCheck(claim)
        : Optional.empty();
  }

  private ClaimedDigest claimed(DigestClaim claim, DueAccount locked) {
    return new ClaimedDigest(claim, locked.account(), subscriptions.of(locked));
  }

  private @Nullable ClaimedDigest check(DueAccount locked) {
    Account account = locked.account();
    Optional<DigestRow> last = queries.last(account.id());
    if (last.isPresent() && last.get().isInProgress() && isLeased(last.get())) {
      due.checkAt(account.id(), last.get().leaseUntil());
      return null;
    }
    last.ifPresent(row -> markUncertainIfAbandoned(account.id(), row));
    if (locked.stopped()) {
      due.checkAt(account.id(), null);
      return null;
    }
    Subscriptions all = subscriptions.of(locked);
    return claimIfDue(account, all, last)
        .map(claim -> new ClaimedDigest(claim, account, all))
        .orElse(null);
  }

  private Optional<DigestClaim> claimIfDue(
      Account account, Subscriptions all, Optional<DigestRow> last) {
    List<AlertSubscription> wanted = all.all();
    LocalDate lastDate = last.map(DigestRow::date).orElse(null);
    Instant now = transactions.now();
    Optional<DigestSchedule.Due> next =
        DigestSchedule.next(account.timeZone(), wanted, lastDate, now);
    boolean isDue = next.isPresent() && !next.get().at().isAfter(now);
    boolean canRetry = !isDue && last.isPresent() && canRetry(account, all, last.get());
    if ((isDue || canRetry) && mustWait(account)) {
      return Optional.empty();
    }
    if (isDue) {
      return claimFor(account, next.get().date(), last);
    }
    if (canRetry) {
      return claimExpired(newClaim(account.id(), last.get().date(), last.get().attempts()));
    }
    due.checkAt(
        account.id(),
        DigestSchedule.nextCheck(account.timeZone(), wanted, lastDate, now).orElse(null));
    return Optional.empty();
  }

  /// Nothing is claimed meanwhile: no worker and no lease is occupied, and after six hours the jobs
  /// are in the next digest, as always.
  private boolean mustWait(Account account) {
    Optional<Instant> turn = pace.waitUntil(account);
    turn.ifPresent(at -> due.checkAt(account.id(), at));
    return turn.isPresent();
  }

  /// Whether a digest that was not accepted is sent again. Not while the person receives no mail,
  /// and not when it would be too late: then it becomes that of the next date.
  private boolean canRetry(Account account, Subscriptions wanted, DigestRow row) {
    Instant now = transactions.now();
    return row.state() == DigestState.CLAIMED
        && !wanted.in(row.date(), account.timeZone(), now).all().isEmpty()
        && !DigestSchedule.isTooLate(account.timeZone(), wanted.all(), row.date(), now);
  }

  /// Marks a digest as uncertain when its worker stopped after it may have sent the mail. It is
  /// logged once and not sent again.
  private void markUncertainIfAbandoned(AccountId account, DigestRow row) {
    if (row.state() == DigestState.ATTEMPTING
        && rows.markAbandoned(account, row, transactions.now())) {
      log.warn(
          "The worker of digest {} of account {} stopped while sending: the mail may or may not"
              + " have arrived, is not sent again, and its jobs are included in the next one",
          row.date(),
          account);
      meters.uncertain();
    }
  }

  private Optional<DigestClaim> scheduleCheck(DigestClaim claim) {
    due.checkAt(claim.account(), transactions.leaseEnd());
    return Optional.of(claim);
  }

  private boolean isLeased(DigestRow row) {
    return row.leaseUntil().isAfter(transactions.now());
  }

  private DigestClaim newClaim(AccountId account, LocalDate date, int attempts) {
    return new DigestClaim(
        account, date, 0, UUID.randomUUID().toString(), attempts, transactions.now());
  }
}
