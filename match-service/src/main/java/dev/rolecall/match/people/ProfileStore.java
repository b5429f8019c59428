package dev.rolecall.match.people;

import dev.rolecall.match.people.profile.ProfileParser;
import dev.rolecall.model.profile.Profile;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes of profiles, with their former versions, in PostgreSQL. Every call blocks; safe for use
/// by many threads.
///
/// Calls throw [org.springframework.dao.DataAccessException] while PostgreSQL is unavailable.
public final class ProfileStore {
  /// Former versions per profile.
  public static final int MAX_VERSIONS = 50;

  /// Of an id that is made of a name.
  private static final int MAX_NAME_LENGTH = 40;

  private final AccountTable accounts;
  private final ProfileTable profiles;
  private final ProfileVersionTable versions;
  private final MailSuspensionTable suspensions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public ProfileStore(
      JdbcClient db, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
    this.accounts = new AccountTable(db);
    this.profiles = new ProfileTable(db, meters);
    this.versions = new ProfileVersionTable(db);
    this.suspensions = new MailSuspensionTable(db);
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Creates or replaces a profile, and keeps the version that it replaces. An account that was
  /// stopped after refusals receives mail again. Saving what is stored changes nothing else.
  ///
  /// @throws InvalidInputException with all that is not valid, or when the JSON has another id
  /// @throws ProfileChangedException when the precondition does not hold
  public ProfileSaveResult save(
      AccountId account, String id, JsonNode written, ProfilePrecondition precondition) {
    requireSameId(id, written);
    Profile profile = People.read(id, written);
    return inTransaction(() -> save(account, profile, written, precondition));
  }

  /// Creates a profile, with the id in the JSON or one that is made of its name; with a number at
  /// the end when there is such a profile.
  ///
  /// @throws InvalidInputException with all that is not valid
  public ProfileSaveResult create(AccountId account, JsonNode written) {
    String wanted = idOf(written);
    Profile profile = People.read(wanted, written);
    return inTransaction(
        () -> {
          lock(account);
          String id = wanted;
          for (int n = 2; versions.current(account, id).isPresent(); n++) {
            id = numbered(wanted, n);
          }
          Profile named = id.equals(wanted) ? profile : People.read(id, written);
          return save(account, named, written, ProfilePrecondition.NONE);
        });
  }

  public Optional<ProfileVersion> current(AccountId account, String id) {
    return versions.current(account, id);
  }

  /// The newest, which is the current one, first; empty when there is no such profile.
  public List<ProfileVersion> versions(AccountId account, String id) {
    return versions.all(account, id);
  }

  public Optional<ProfileVersion> version(AccountId account, String id, int version) {
    return versions.one(account, id, version);
  }

  /// Saves a former version again, as the newest one: this can be undone too.
  ///
  /// @return empty when there is no such version, or when the profile was deleted
  /// @throws InvalidInputException when this release no longer accepts it
  /// @throws ProfileChangedException when the precondition does not hold
  public Optional<ProfileSaveResult> restore(
      AccountId account, String id, int version, ProfilePrecondition precondition) {
    return inTransaction(
        () -> {
          boolean exists = accounts.lockAndReschedule(account, now());
          if (!exists || versions.current(account, id).isEmpty()) {
            return Optional.empty();
          }
          return versions
              .one(account, id, version)
              .map(ProfileVersion::export)
              .map(former -> save(account, People.read(id, former), former, precondition));
        });
  }

  /// Deletes a profile with all its versions.
  ///
  /// @return whether there was such a profile
  /// @throws ProfileChangedException when the precondition does not hold
  public boolean delete(AccountId account, String id, ProfilePrecondition precondition) {
    return inTransaction(
        () -> {
          boolean exists = accounts.lockAndReschedule(account, now());
          check(precondition, versions.current(account, id));
          return exists && profiles.delete(account, id);
        });
  }

  private ProfileSaveResult save(
      AccountId account, Profile profile, JsonNode written, ProfilePrecondition precondition) {
    lock(account);
    Optional<ProfileVersion> before = versions.current(account, profile.id());
    check(precondition, before);
    if (before.isEmpty() && profiles.countOthers(account, profile.id()) >= People.MAX_PROFILES) {
      throw new InvalidInputException(
          "", "An account can have at most %d profiles.".formatted(People.MAX_PROFILES));
    }
    suspensions.resume(account, now());
    String text = withoutId(written);
    if (before.isPresent() && before.get().written().equals(text)) {
      return new ProfileSaveResult(profile, false, before.get());
    }
    before.ifPresent(replaced -> versions.keep(account, replaced, MAX_VERSIONS));
    int version = before.map(ProfileVersion::version).orElse(0) + 1;
    profiles.put(account, profile, text, version, now());
    return new ProfileSaveResult(
        profile, before.isEmpty(), versions.current(account, profile.id()).orElseThrow());
  }

  private void lock(AccountId account) {
    if (!accounts.lockAndReschedule(account, now())) {
      throw new InvalidInputException("", "The account was erased.");
    }
  }

  private static void check(ProfilePrecondition precondition, Optional<ProfileVersion> current) {
    if (!precondition.holds(current)) {
      throw new ProfileChangedException(current, precondition.requiresAbsence());
    }
  }

  private static void requireSameId(String id, JsonNode written) {
    JsonNode stated = written.path("id");
    if (stated.isString() && !stated.asString().equals(id)) {
      throw new InvalidInputException(
          "id", "The profile's id differs from the one in the URL, '%s'.".formatted(id));
    }
  }

  /// Shortened when it would be too long.
  private static String numbered(String id, int number) {
    String suffix = "-" + number;
    int length = Math.min(id.length(), ProfileParser.MAX_ID_LENGTH - suffix.length());
    return id.substring(0, length) + suffix;
  }

  /// The id is not part of what is stored, so that a profile that is exported and imported is the
  /// same.
  private static String withoutId(JsonNode written) {
    ObjectNode copy = (ObjectNode) written.deepCopy();
    copy.remove("id");
    return copy.toString();
  }

  /// `Backend, remote` becomes `backend-remote`.
  private static String idOf(JsonNode written) {
    if (written.path("id").isString()) {
      return written.path("id").asString();
    }
    String name = written.path("name").isString() ? written.path("name").asString() : "";
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String id = plain.substring(0, Math.min(plain.length(), MAX_NAME_LENGTH)).replaceAll("-$", "");
    return id.isEmpty() ? "profile" : id;
  }

  /// In microseconds, as PostgreSQL keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
