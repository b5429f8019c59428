package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the accounts to check for instant mails, and claims the mails, each for one worker of one
/// instance. An account is checked at an interval, so that jobs that arrive together come in one
/// mail. Every call is one transaction.
public final class InstantClaims {
  private static final Logger log = LoggerFactory.getLogger(InstantClaims.class);

  private final DueAccountTable due;
  private final DigestTable rows;
  private final DigestQueries queries;
  private final SubscriptionReader subscriptions;
  private final DigestTransactions transactions;
  private final SendingPace pace;
  private final DigestMeters meters;
  private final NextDueAccount next;
  private final Limits limits;
  private final BooleanSupplier signaled;

  /// @param interval between two checks of an account
  /// @param unsignaled likewise, as long as no job is a candidate for its profiles
  /// @param perDay the maximum number of instant mails per account and local date
  public record Limits(Duration interval, Duration unsignaled, int perDay) {}

  /// @param signaled whether accounts are checked after a job arrived that may match
  ///   ([InstantChecks])
  public InstantClaims(
      JdbcClient db,
      DigestTransactions transactions,
      SubscriptionReader subscriptions,
      SendingPace pace,
      DigestMeters meters,
      Limits limits,
      BooleanSupplier signaled) {
    this.due = DueAccountTable.ofInstantMails(db);
    this.rows = new DigestTable(db);
    this.queries = new DigestQueries(db);
    this.subscriptions = subscriptions;
    this.transactions = transactions;
    this.pace = pace;
    this.meters = meters;
    this.next = new NextDueAccount(due, transactions, meters);
    this.limits = limits;
    this.signaled = signaled;
  }

  /// The result of checking the account that has been due the longest.
  ///
  /// @param found whether an account was due
  /// @param candidate whom to look for new jobs for; null when there is nothing to do
  /// @param retry the claim of an earlier mail that was not accepted; null when there is none
  public record Next(boolean found, @Nullable Candidate candidate, @Nullable ClaimedDigest retry) {
    static final Next NONE = new Next(false, null, null);
    static final Next NOTHING_TO_DO = new Next(true, null, null);
  }

  /// @param subscriptions all of the account
  public record Candidate(Account account, Subscriptions subscriptions) {}

  public Next claimNext() {
    return next.check(this::check, Next.NONE, Next.NOTHING_TO_DO);
  }

  private Next check(DueAccount locked) {
    Account account = locked.account();
    Instant now = transactions.now();
    Candidate candidate = new Candidate(account, subscriptions.of(locked));
    Subscriptions all = candidate.subscriptions();
    Optional<Instant> next = all.nextInstantCheck(now, limits.interval(), unsignaled());
    due.checkAt(account.id(), locked.stopped() ? null : next.orElse(null));
    due.checked(account.id(), now);
    Optional<DigestRow> last = queries.lastInstant(account.id());
    if (last.isPresent() && last.get().isInProgress()) {
      return checkInProgress(candidate, last.get(), now);
    }
    return locked.stopped() || all.instantAt(now).all().isEmpty() || mustWait(account)
        ? Next.NOTHING_TO_DO
        : new Next(true, candidate, null);
  }

  private Duration unsignaled() {
    return signaled.getAsBoolean() ? limits.unsignaled() : limits.interval();
  }

  private boolean mustWait(Account account) {
    Optional<Instant> turn = pace.waitUntil(account);
    turn.ifPresent(at -> due.checkAt(account.id(), at));
    return turn.isPresent();
  }

  private Next checkInProgress(Candidate candidate, DigestRow row, Instant now) {
    Account account = candidate.account();
    if (row.leaseUntil().isAfter(now)) {
      due.checkAt(account.id(), row.leaseUntil());
      return Next.NOTHING_TO_DO;
    }
    if (row.state() == DigestState.CLAIMED) {
      if (mustWait(account)) {
        return Next.NOTHING_TO_DO;
      }
      DigestClaim claim = claim(account.id(), row.date(), row.number(), row.attempts());
      return rows.claimExpired(claim, transactions.leaseEnd())
          ? new Next(true, null, new ClaimedDigest(claim, account, candidate.subscriptions()))
          : Next.NOTHING_TO_DO;
    }
    if (rows.markAbandoned(account.id(), row, now)) {
      log.warn(
          "The worker of instant email {}/{} of account {} stopped while sending: the email may or"
              + " may not have arrived, is not sent again, and its jobs are included in the next",
          row.date(),
          row.number(),
          account.id());
      meters.uncertain();
    }
    due.checkAt(account.id(), now.plus(DigestOutcomes.FAILURE_DELAY));
    return Next.NOTHING_TO_DO;
  }

  /// Claims the next instant mail of an account, with what it wants now; empty when it received as
  /// many as it can today: then its jobs come on the next date.
  public Optional<ClaimedDigest> claimMail(AccountId account) {
    return transactions.run(() -> due.lockAndRead(account).flatMap(this::claimMail));
  }

  private Optional<ClaimedDigest> claimMail(DueAccount locked) {
    Account account = locked.account();
    LocalDate today = transactions.now().atZone(account.timeZone()).toLocalDate();
    int number = queries.lastNumber(account.id(), today) + 1;
    if (number > limits.perDay()) {
      due.checkAt(account.id(), today.plusDays(1).atStartOfDay(account.timeZone()).toInstant());
      return Optional.empty();
    }
    DigestClaim claim = claim(account.id(), today, number, 0);
    return rows.insert(claim, transactions.leaseEnd())
        ? Optional.of(new ClaimedDigest(claim, account, subscriptions.of(locked)))
        : Optional.empty();
  }

  private DigestClaim claim(AccountId account, LocalDate date, int number, int attempts) {
    return new DigestClaim(
        account, date, number, UUID.randomUUID().toString(), attempts, transactions.now());
  }
}
