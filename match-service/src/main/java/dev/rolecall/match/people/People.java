package dev.rolecall.match.people;

import dev.rolecall.model.profile.Profile;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Accounts and their profiles, in PostgreSQL. Every call blocks; safe for use by many threads.
///
/// Calls throw [org.springframework.dao.DataAccessException] while PostgreSQL does not answer.
public final class People {
  /// Of an account.
  public static final int MAX_PROFILES = 20;

  private final AccountTable accounts;
  private final ProfileTable profiles;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public People(JdbcClient db, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
    this.accounts = new AccountTable(db);
    this.profiles = new ProfileTable(db, meters);
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Makes the account of an address, or finds it, and gives a new token for it. The time zone of
  /// one that is found stays.
  ///
  /// @throws InvalidInputException when the address or the IANA time zone is not valid
  public SignUp signUp(@Nullable String email, @Nullable String timeZone) {
    EmailAddress address =
        EmailAddress.parse(email)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "email", "A mail address is needed, such as sam@example.org."));
    ZoneId zone = zone(timeZone);
    ApiToken token = ApiToken.random();
    return inTransaction(
        () -> {
          Optional<Account> made = accounts.insert(address, zone, now());
          Account account =
              made.or(() -> accounts.byEmail(address))
                  .orElseThrow(() -> new IllegalStateException("Erased just now: ask again"));
          accounts.addToken(account.id(), token, now());
          return new SignUp(account, token.value(), made.isPresent());
        });
  }

  public Optional<Account> byToken(String token) {
    return accounts.byToken(new ApiToken(token));
  }

  public Optional<Account> byId(AccountId id) {
    return accounts.byId(id);
  }

  /// @throws InvalidInputException when it is not an IANA time zone
  public Optional<Account> move(AccountId id, @Nullable String timeZone) {
    ZoneId zone = zone(timeZone);
    return inTransaction(
        () -> accounts.lookAgain(id, now()) ? accounts.setZone(id, zone) : Optional.empty());
  }

  /// Everything of the person, at once.
  public boolean erase(AccountId id) {
    return inTransaction(() -> accounts.delete(id));
  }

  /// Keeps a profile as its person wrote it. Who writes one wants mail: it is tried again, where
  /// too much of it was refused.
  ///
  /// @throws InvalidInputException saying what is wrong with it
  public SavedProfile put(AccountId account, String id, JsonNode written) {
    Profile profile = ProfileRules.read(id, written);
    return inTransaction(
        () -> {
          if (!accounts.lookAgain(account, now())) {
            throw new InvalidInputException("", "The account was erased.");
          }
          if (profiles.countBeside(account, id) >= MAX_PROFILES) {
            throw new InvalidInputException(
                "", "An account has room for %d profiles.".formatted(MAX_PROFILES));
          }
          accounts.mailAgain(account);
          return new SavedProfile(profile, profiles.put(account, profile, written, now()));
        });
  }

  public List<StoredProfile> profiles(AccountId account) {
    return profiles.of(account);
  }

  public Optional<StoredProfile> profile(AccountId account, String id) {
    return profiles.one(account, id);
  }

  public boolean deleteProfile(AccountId account, String id) {
    return inTransaction(() -> accounts.lookAgain(account, now()) && profiles.delete(account, id));
  }

  /// No mail any more, of any profile.
  ///
  /// @return whether there is such an account
  public boolean stopMail(AccountId account) {
    return inTransaction(
        () -> {
          boolean there = accounts.lookAgain(account, now());
          profiles.turnOff(account, now());
          return there;
        });
  }

  /// Records that a digest included these profiles as of then. Takes part in the caller's
  /// transaction.
  public void digested(AccountId account, List<String> profileIds, LocalDate date, Instant asOf) {
    profiles.digested(account, profileIds, date, asOf);
  }

  /// Records that a mail listed everything that was new for these profiles as of then. Takes part
  /// in the caller's transaction.
  public void markSent(AccountId account, List<String> profileIds, Instant asOf) {
    profiles.markSent(account, profileIds, asOf);
  }

  private static ZoneId zone(@Nullable String name) {
    if (name != null && ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    throw new InvalidInputException(
        "timeZone", "A time zone by its IANA name is needed, such as Europe/Amsterdam.");
  }

  /// In microseconds, as PostgreSQL keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
