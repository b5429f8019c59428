package dev.rolecall.match.people;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Pauses of alerts: of all at once, and of one profile until a time. Every call blocks; safe for
/// use by many threads.
public final class AlertPauses {
  private final AccountTable accounts;
  private final ProfileTable profiles;
  private final MailSuspensionTable suspensions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public AlertPauses(
      JdbcClient db, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
    this.accounts = new AccountTable(db);
    this.profiles = new ProfileTable(db, meters);
    this.suspensions = new MailSuspensionTable(db);
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Whether the person paused all alerts.
  public boolean isPaused(AccountId account) {
    return accounts.isPaused(account);
  }

  /// Pauses all alerts, or ends the pause. What is new meanwhile comes in the next mail.
  public void pause(AccountId account, boolean paused) {
    inTransaction(
        () -> {
          lockAndReschedule(account);
          accounts.setPaused(account, paused ? now() : null);
          return true;
        });
  }

  /// Empty while the mailbox does not refuse the mail.
  public Optional<MailSuspension> suspension(AccountId account) {
    return suspensions.of(account);
  }

  /// Sends mail again after the mailbox refused it; for people without a profile or a saved search
  /// to change, too.
  public void resumeMail(AccountId account) {
    inTransaction(
        () -> {
          lockAndReschedule(account);
          endSuspension(account);
          return true;
        });
  }

  /// As [#resumeMail], since the person changed what is mailed. Takes part in the caller's
  /// transaction, which has locked the account.
  public void endSuspension(AccountId account) {
    suspensions.resume(account, now());
  }

  /// No mail is sent about the profile before then.
  ///
  /// @param until null to end a snooze
  /// @return whether there is such a profile
  public boolean snoozeProfile(AccountId account, String profile, @Nullable Instant until) {
    return inTransaction(
        () -> {
          lockAndReschedule(account);
          return profiles.snooze(account, profile, until);
        });
  }

  /// Locks the account until the transaction ends, and has its mail scheduled again. Takes part in
  /// the caller's transaction.
  ///
  /// @throws InvalidInputException when the account was erased
  public void lockAndReschedule(AccountId account) {
    if (!reschedule(account)) {
      throw new InvalidInputException("", "The account was erased.");
    }
  }

  /// As [#lockAndReschedule].
  ///
  /// @return false when the account was erased
  public boolean reschedule(AccountId account) {
    return accounts.lockAndReschedule(account, now());
  }

  /// In microseconds, as PostgreSQL keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
