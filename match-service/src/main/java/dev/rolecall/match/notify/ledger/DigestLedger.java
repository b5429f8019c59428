package dev.rolecall.match.notify.ledger;

import dev.rolecall.match.candidate.SentRoles;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.model.RoleKey;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Who works on which digest, and what became of it: each step one transaction.
public final class DigestLedger {
  /// Before an account whose schedule cannot be computed is looked at again.
  private static final Duration UNREADABLE_ACCOUNT_DELAY = Duration.ofMinutes(30);

  private static final Logger log = LoggerFactory.getLogger(DigestLedger.class);

  private final DueAccountTable due;
  private final DigestTable rows;
  private final DeliveryTable deliveries;
  private final People people;
  private final TransactionTemplate transaction;
  private final Duration lease;
  private final IntervalFunction backoff;
  private final DigestMeters meters;
  private final Clock clock;

  public DigestLedger(
      JdbcClient db,
      TransactionTemplate transaction,
      People people,
      Duration lease,
      IntervalFunction backoff,
      DigestMeters meters,
      Clock clock) {
    this.due = new DueAccountTable(db);
    this.rows = new DigestTable(db);
    this.deliveries = new DeliveryTable(db);
    this.people = people;
    this.transaction = transaction;
    this.lease = lease;
    this.backoff = backoff;
    this.meters = meters;
    this.clock = clock;
  }

  /// What a look at the accounts that are due gave.
  ///
  /// @param looked whether there was one to look at
  /// @param claim to work on, null when the account turned out not to be due yet
  public record Look(boolean looked, @Nullable DigestClaim claim) {}

  /// Takes the account that is due longest.
  public Look lookForDue() {
    AtomicReference<@Nullable AccountId> at = new AtomicReference<>();
    try {
      return inTransaction(
          () -> {
            Optional<AccountId> account = due.take(now());
            at.set(account.orElse(null));
            return account.isEmpty()
                ? new Look(false, null)
                : new Look(true, people.byId(account.get()).map(this::lookAt).orElse(null));
          });
    } catch (DataAccessException | TransactionException away) {
      throw away;
    } catch (RuntimeException broken) {
      putOff(at.get(), broken);
      return new Look(true, null);
    }
  }

  /// An account that cannot be looked at must not keep the others waiting.
  private void putOff(@Nullable AccountId account, RuntimeException broken) {
    if (account == null) {
      throw broken;
    }
    log.error("Cannot tell when the digest of account {} is due", account, broken);
    meters.failed();
    inTransaction(() -> due.lookAt(account, now().plus(UNREADABLE_ACCOUNT_DELAY)));
  }

  /// Claims the digest of the person's local date, if no instance works on it and it was not sent.
  public Optional<DigestClaim> claimToday(Account account) {
    return inTransaction(
        () -> {
          due.hold(account.id());
          if (due.stopped(account.id())) {
            return Optional.empty();
          }
          Optional<DigestTable.Row> last = rows.last(account.id());
          LocalDate today = now().atZone(account.timeZone()).toLocalDate();
          if (last.isEmpty() || last.get().date().isBefore(today)) {
            return claimFor(account, today, last);
          }
          DigestClaim claim = claim(account.id(), last.get().date(), last.get().attempts());
          settleAbandoned(account.id(), last.get());
          boolean taken =
              rows.takeEmpty(claim, leaseFrom(now())) || rows.takeOver(claim, leaseFrom(now()));
          return taken ? leased(claim) : Optional.empty();
        });
  }

  /// A row of an earlier date that still waits to be sent becomes today's.
  private Optional<DigestClaim> claimFor(
      Account account, LocalDate date, Optional<DigestTable.Row> last) {
    if (last.isPresent()) {
      settleAbandoned(account.id(), last.get());
      if (last.get().state() == DigestState.CLAIMED) {
        if (held(last.get())) {
          return Optional.empty();
        }
        rows.moveTo(account.id(), last.get().date(), date);
        return takenOver(claim(account.id(), date, last.get().attempts()));
      }
      if (last.get().state() == DigestState.ATTEMPTING && held(last.get())) {
        return Optional.empty();
      }
    }
    DigestClaim claim = claim(account.id(), date, 0);
    return rows.insert(claim, leaseFrom(now())) ? leased(claim) : Optional.empty();
  }

  private Optional<DigestClaim> takenOver(DigestClaim claim) {
    return rows.takeOver(claim, leaseFrom(now())) ? leased(claim) : Optional.empty();
  }

  private @Nullable DigestClaim lookAt(Account account) {
    Optional<DigestTable.Row> last = rows.last(account.id());
    if (last.isPresent() && open(last.get()) && held(last.get())) {
      due.lookAt(account.id(), last.get().leaseUntil());
      return null;
    }
    last.ifPresent(row -> settleAbandoned(account.id(), row));
    if (due.stopped(account.id())) {
      due.lookAt(account.id(), null);
      return null;
    }
    Optional<DigestSchedule.Due> next =
        DigestSchedule.next(
            account.timeZone(),
            people.profiles(account.id()),
            last.map(DigestTable.Row::date).orElse(null),
            now());
    boolean dueNow = next.isPresent() && !next.get().at().isAfter(now());
    if (dueNow) {
      return claimFor(account, next.get().date(), last).orElse(null);
    }
    if (last.isPresent() && last.get().state() == DigestState.CLAIMED) {
      return takenOver(claim(account.id(), last.get().date(), last.get().attempts())).orElse(null);
    }
    due.lookAt(account.id(), next.map(DigestSchedule.Due::at).orElse(null));
    return null;
  }

  public SentRoles told(AccountId account) {
    return deliveries.told(account);
  }

  public List<StoredProfile> profilesFor(Account account, DigestClaim claim) {
    List<StoredProfile> all = people.profiles(account.id());
    List<StoredProfile> thatDay = DigestSchedule.wantedOn(claim.date(), account.timeZone(), all);
    return thatDay.isEmpty() ? all.stream().filter(DigestSchedule::wanted).toList() : thatDay;
  }

  /// Commits that the mail is about to be submitted, and what it lists.
  ///
  /// @return whether the claim still holds; else nothing may be sent
  /// @throws AlreadySentException when the mail must be written again
  public boolean attempt(DigestClaim claim, int jobs, Set<RoleKey> roles, String messageId) {
    return inTransaction(
        () -> {
          Instant lease = leaseFrom(now());
          boolean ours =
              due.hold(claim.account()) && rows.attempting(claim, jobs, messageId, now(), lease);
          if (!ours) {
            return false;
          }
          if (!deliveries.add(claim.account(), claim.date(), roles, now())) {
            throw new AlreadySentException();
          }
          due.lookAt(claim.account(), lease);
          return true;
        });
  }

  public void empty(DigestClaim claim, List<String> profiles) {
    inTransaction(
        () -> due.hold(claim.account()) && rows.empty(claim, now()) && done(claim, profiles));
  }

  /// @param all whether the mail listed everything new; otherwise the rest stays new for the next
  public void sent(DigestClaim claim, List<String> profiles, boolean all) {
    inTransaction(
        () -> {
          boolean ours = due.hold(claim.account()) && rows.sent(claim, now());
          if (ours) {
            due.taken(claim.account());
            if (all) {
              people.told(claim.account(), profiles, claim.asOf());
            }
          }
          return ours && done(claim, profiles);
        });
  }

  public void uncertain(DigestClaim claim, String failure) {
    inTransaction(
        () -> {
          due.hold(claim.account());
          return rows.uncertain(claim, failure, now()) && due.lookAt(claim.account(), now());
        });
  }

  /// The mail server will not take it: it is settled, and its jobs come in that of the next date.
  public void refused(DigestClaim claim, String failure) {
    inTransaction(
        () -> {
          due.hold(claim.account());
          if (!rows.refused(claim, failure, now())) {
            return false;
          }
          deliveries.takeBack(claim.account(), claim.date());
          due.refused(claim.account());
          return due.lookAt(claim.account(), now());
        });
  }

  /// The mail server did not take it: it is tried again after a while.
  public void retry(DigestClaim claim, String failure) {
    giveBack(claim, failure, true);
  }

  /// The mail could not be made: that is tried again after a while.
  public void remake(DigestClaim claim, String failure) {
    giveBack(claim, failure, false);
  }

  private void giveBack(DigestClaim claim, String failure, boolean attempted) {
    inTransaction(
        () -> {
          due.hold(claim.account());
          Instant from = now().plusMillis(backoff.apply(claim.attempts() + 1));
          if (!rows.giveBack(claim, attempted, failure, now(), from)) {
            return false;
          }
          deliveries.takeBack(claim.account(), claim.date());
          return due.lookAt(claim.account(), from);
        });
  }

  public Optional<Digest> digest(AccountId account, LocalDate date) {
    return rows.of(account, date).map(DigestTable.Row::digest);
  }

  public Optional<Digest> last(AccountId account) {
    return rows.last(account).map(DigestTable.Row::digest);
  }

  public List<Digest> latest(AccountId account, int limit) {
    return rows.latest(account, limit);
  }

  public int uncertainSince(Instant since) {
    return rows.count(DigestState.UNCERTAIN, false, since);
  }

  public int refusedSince(Instant since) {
    return rows.count(DigestState.REFUSED, false, since);
  }

  /// Of accounts that get no more mail, as too many in a row were refused.
  public int stoppedAccounts() {
    return due.countStopped();
  }

  public int waitingToBeTriedAgain() {
    return rows.count(DigestState.CLAIMED, true, Instant.EPOCH);
  }

  private boolean done(DigestClaim claim, List<String> profiles) {
    if (!profiles.isEmpty()) {
      people.digested(claim.account(), profiles, claim.date(), claim.asOf());
    }
    return due.lookAt(claim.account(), now());
  }

  /// One whose holder is gone after it may have sent the mail: logged once, never sent again.
  private void settleAbandoned(AccountId account, DigestTable.Row row) {
    if (row.state() == DigestState.ATTEMPTING && rows.abandoned(account, row.date(), now())) {
      log.warn(
          "Digest {} of account {} was left while it was being sent: it may or may not have"
              + " arrived, is not sent again, and its jobs come in the next one",
          row.date(),
          account);
      meters.uncertain();
    }
  }

  private Optional<DigestClaim> leased(DigestClaim claim) {
    due.lookAt(claim.account(), leaseFrom(now()));
    return Optional.of(claim);
  }

  private static boolean open(DigestTable.Row row) {
    return row.state() == DigestState.CLAIMED || row.state() == DigestState.ATTEMPTING;
  }

  private boolean held(DigestTable.Row row) {
    return row.leaseUntil().isAfter(now());
  }

  private DigestClaim claim(AccountId account, LocalDate date, int attempts) {
    return new DigestClaim(account, date, UUID.randomUUID().toString(), attempts, now());
  }

  private Instant leaseFrom(Instant start) {
    return start.plus(lease);
  }

  /// PostgreSQL keeps microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
