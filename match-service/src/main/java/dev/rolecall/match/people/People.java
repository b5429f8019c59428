package dev.rolecall.match.people;

import dev.rolecall.match.people.InvalidInputException.FieldError;
import dev.rolecall.match.people.profile.ParsedProfile;
import dev.rolecall.match.people.profile.ProfileError;
import dev.rolecall.match.people.profile.ProfileParser;
import dev.rolecall.model.profile.AlertFrequency;
import dev.rolecall.model.profile.Profile;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Accounts and their profiles, in PostgreSQL. Every call blocks; safe for use by many threads.
///
/// Calls throw [org.springframework.dao.DataAccessException] while PostgreSQL is unavailable.
public final class People {
  /// Per account.
  public static final int MAX_PROFILES = 20;

  /// What API tokens begin with.
  private static final String API_TOKEN_PREFIX = "rc_";

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

  /// Creates the account of an address, or finds it, and creates a new token for it. An existing
  /// account keeps its time zone.
  ///
  /// @throws InvalidInputException when the address or the IANA time zone is not valid
  public SignUp signUp(@Nullable String email, @Nullable String timeZone) {
    EmailAddress address = EmailAddress.required(email);
    ZoneId zone = zone(timeZone);
    SecretToken token = SecretToken.random(API_TOKEN_PREFIX);
    return inTransaction(
        () -> {
          AccountEntry entry = findOrCreate(address, zone);
          accounts.addToken(entry.account().id(), token, now());
          return new SignUp(entry.account(), token.value(), entry.created());
        });
  }

  /// @param created whether the account is new
  public record AccountEntry(Account account, boolean created) {}

  /// Finds the account of an address, or creates it. An existing account keeps its time zone. Takes
  /// part in the caller's transaction.
  public AccountEntry findOrCreate(EmailAddress address, ZoneId zone) {
    Optional<Account> inserted = accounts.insert(address, zone, now());
    Account account =
        inserted
            .or(() -> accounts.byEmail(address))
            .orElseThrow(
                () -> new IllegalStateException("The account was erased at the same time"));
    return new AccountEntry(account, inserted.isPresent());
  }

  public Optional<Account> byId(AccountId id) {
    return accounts.byId(id);
  }

  /// @throws InvalidInputException when it is not an IANA time zone
  public Optional<Account> changeTimeZone(AccountId id, @Nullable String timeZone) {
    ZoneId zone = zone(timeZone);
    return inTransaction(
        () ->
            accounts.lockAndReschedule(id, now()) ? accounts.setZone(id, zone) : Optional.empty());
  }

  /// Deletes all data of the person in one transaction.
  ///
  /// @return whether there was such an account
  public boolean erase(AccountId id) {
    return inTransaction(() -> accounts.delete(id));
  }

  /// A profile as the person wrote it, without storing it.
  ///
  /// @throws InvalidInputException with all that is not valid
  public static Profile read(String id, JsonNode written) {
    return switch (ProfileParser.parse(id, written)) {
      case ParsedProfile.Valid(Profile profile) -> profile;
      case ParsedProfile.Invalid(List<ProfileError> errors) ->
          throw new InvalidInputException(
              errors.stream().map(each -> new FieldError(each.field(), each.message())).toList());
    };
  }

  public List<StoredProfile> profiles(AccountId account) {
    return profiles.of(account);
  }

  /// Those of several accounts; an account without profiles is left out.
  public Map<AccountId, List<StoredProfile>> profiles(Collection<AccountId> accounts) {
    return profiles.of(accounts);
  }

  public Optional<StoredProfile> profile(AccountId account, String id) {
    return profiles.one(account, id);
  }

  /// Turns off the mail of all profiles.
  ///
  /// @return whether there is such an account
  public boolean stopMail(AccountId account) {
    return inTransaction(
        () -> {
          boolean exists = accounts.lockAndReschedule(account, now());
          profiles.turnOff(account, now());
          return exists;
        });
  }

  /// Turns off the mail of one profile.
  ///
  /// @return whether there is such a profile
  public boolean stopMail(AccountId account, String profile) {
    return inTransaction(
        () -> {
          boolean exists = accounts.lockAndReschedule(account, now());
          Optional<StoredProfile> found =
              exists ? profiles.one(account, profile) : Optional.empty();
          found
              .filter(each -> each.alert().frequency() != AlertFrequency.OFF)
              .ifPresent(_ -> profiles.turnOff(account, profile, now()));
          return found.isPresent();
        });
  }

  /// Records that mails listed jobs for these profiles. Takes part in the caller's transaction.
  public void markListed(List<ListedSubscription> listed) {
    profiles.markListed(listed);
  }

  /// @throws InvalidInputException when it is not an IANA time zone
  public static ZoneId zone(@Nullable String name) {
    if (name != null && ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    throw new InvalidInputException(
        "timeZone", "A time zone is required, by its IANA name, such as Europe/Amsterdam.");
  }

  /// In microseconds, as PostgreSQL keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
