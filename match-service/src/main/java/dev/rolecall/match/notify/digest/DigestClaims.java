package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.AlertSubscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  /// The result of checking the accounts that have been due the longest.
  ///
  /// @param found whether an account was due
  /// @param claims of the digests that were due
  public record Next(boolean found, List<ClaimedDigest> claims) {
    static final Next NONE = new Next(false, List.of());
    static final Next POSTPONED = new Next(true, List.of());

    public Next {
      claims = List.copyOf(claims);
    }
  }

  /// Checks the accounts that have been due the longest, and claims their digests if they are due.
  ///
  /// @param max how many accounts
  public Next claimNext(int max) {
    return meters.timed(
        DigestStage.CLAIM, () -> next.checkSeveral(max, this::check, Next.NONE, Next.POSTPONED));
  }

  /// Claims the digest of the person's local date, unless an instance works on it or it was sent.
  public Optional<ClaimedDigest> claimToday(AccountId account) {
    return transactions.run(
        () ->
            due.lockAndRead(account)
                .filter(locked -> !locked.stopped())
                .flatMap(this::claimUnlessInProgress));
  }

  /// Lets any worker claim digests again that no one has begun to work on: before those that no one
  /// has claimed, since they were due before.
  public void release(List<ClaimedDigest> digests) {
    digests.forEach(each -> pace.returnTurn(each.account()));
    List<DigestClaim> claims = digests.stream().map(ClaimedDigest::claim).toList();
    transactions.run(
        () -> {
          Instant now = transactions.now();
          due.lock(claims.stream().map(DigestClaim::account).toList());
          rows.endLeases(claims, now);
          Map<AccountId, Optional<Instant>> times = new HashMap<>();
          claims.forEach(
              each -> times.put(each.account(), Optional.of(now.minus(DigestSchedule.MAX_DELAY))));
          due.checkAt(times);
          return true;
        });
  }

  private Optional<ClaimedDigest> claimUnlessInProgress(DueAccount locked) {
    ClaimBatch batch = batch();
    Subscriptions all = subscriptions.of(locked);
    return claimUnlessInProgress(locked.account(), batch)
        .flatMap(
            claim ->
                batch.write(List.of(new ClaimedDigest(claim, locked.account(), all))).stream()
                    .findFirst());
  }

  private Optional<DigestClaim> claimUnlessInProgress(Account account, ClaimBatch batch) {
    Optional<DigestRow> last = queries.last(account.id());
    LocalDate today = transactions.now().atZone(account.timeZone()).toLocalDate();
    if (last.isEmpty() || last.get().date().isBefore(today)) {
      return claimFor(account, today, last, batch);
    }
    markUncertainIfAbandoned(account.id(), last.get());
    DigestClaim claim = newClaim(account.id(), last.get().date(), last.get().attempts());
    return batch.claimEmpty(claim).or(() -> batch.claimExpired(claim));
  }

  /// A digest of an earlier date that still waits to be sent becomes that of this date.
  private Optional<DigestClaim> claimFor(
      Account account, LocalDate date, Optional<DigestRow> last, ClaimBatch batch) {
    if (last.isPresent()) {
      DigestRow row = last.get();
      markUncertainIfAbandoned(account.id(), row);
      if (row.isInProgress() && isLeased(row)) {
        return Optional.empty();
      }
      if (row.state() == DigestState.CLAIMED) {
        rows.moveTo(account.id(), row.date(), date);
        return batch.claimExpired(newClaim(account.id(), date, row.attempts()));
      }
    }
    return Optional.of(batch.insert(newClaim(account.id(), date, 0)));
  }

  private ClaimBatch batch() {
    return new ClaimBatch(rows, due, transactions.leaseEnd());
  }

  private Next check(List<DueAccount> locked) {
    Map<AccountId, DigestRow> last =
        queries.last(locked.stream().map(each -> each.account().id()).toList());
    Map<AccountId, Subscriptions> all =
        subscriptions.of(locked.stream().filter(each -> !each.stopped()).toList());
    ClaimBatch batch = batch();
    List<ClaimedDigest> claims = new ArrayList<>();
    for (DueAccount each : locked) {
      AccountId id = each.account().id();
      Subscriptions wanted = all.getOrDefault(id, Subscriptions.NONE);
      check(each, wanted, Optional.ofNullable(last.get(id)), batch)
          .map(claim -> new ClaimedDigest(claim, each.account(), wanted))
          .ifPresent(claims::add);
    }
    return new Next(true, batch.write(claims));
  }

  private Optional<DigestClaim> check(
      DueAccount locked, Subscriptions all, Optional<DigestRow> last, ClaimBatch batch) {
    Account account = locked.account();
    if (last.isPresent() && last.get().isInProgress() && isLeased(last.get())) {
      batch.checkAt(account.id(), Optional.of(last.get().leaseUntil()));
      return Optional.empty();
    }
    last.ifPresent(row -> markUncertainIfAbandoned(account.id(), row));
    if (locked.stopped()) {
      batch.checkAt(account.id(), Optional.empty());
      return Optional.empty();
    }
    return claimIfDue(account, all, last, batch);
  }

  private Optional<DigestClaim> claimIfDue(
      Account account, Subscriptions all, Optional<DigestRow> last, ClaimBatch batch) {
    List<AlertSubscription> wanted = all.all();
    LocalDate lastDate = last.map(DigestRow::date).orElse(null);
    Instant now = transactions.now();
    Optional<DigestSchedule.Due> next =
        DigestSchedule.next(account.timeZone(), wanted, lastDate, now);
    boolean isDue = next.isPresent() && !next.get().at().isAfter(now);
    boolean canRetry = !isDue && last.isPresent() && canRetry(account, all, last.get());
    if ((isDue || canRetry) && mustWait(account, batch)) {
      return Optional.empty();
    }
    if (isDue) {
      return claimFor(account, next.get().date(), last, batch);
    }
    if (canRetry) {
      return batch.claimExpired(newClaim(account.id(), last.get().date(), last.get().attempts()));
    }
    batch.checkAt(
        account.id(), DigestSchedule.nextCheck(account.timeZone(), wanted, lastDate, now));
    return Optional.empty();
  }

  /// Nothing is claimed meanwhile: no worker and no lease is occupied, and after six hours the jobs
  /// are in the next digest, as always.
  private boolean mustWait(Account account, ClaimBatch batch) {
    Optional<Instant> turn = pace.takeTurn(account);
    turn.ifPresent(_ -> batch.checkAt(account.id(), turn));
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
          "The worker of digest {} of account {} stopped while sending: the email may or may not"
              + " have arrived, is not sent again, and its jobs are included in the next one",
          row.date(),
          account);
      meters.uncertain();
    }
  }

  private boolean isLeased(DigestRow row) {
    return row.leaseUntil().isAfter(transactions.now());
  }

  private DigestClaim newClaim(AccountId account, LocalDate date, int attempts) {
    return new DigestClaim(
        account, date, 0, UUID.randomUUID().toString(), attempts, transactions.now());
  }
}
