package dev.rolecall.match.people.tracker;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.EtagCondition;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The jobs that people saved or applied to, in PostgreSQL. Every call blocks; safe for use by many
/// threads.
///
/// An application keeps the id that the job had when it was first tracked. It is found with any job
/// that shares a role with it, such as the job that it was merged into.
public final class ApplicationStore {
  /// Per account.
  public static final int MAX_APPLICATIONS = 2_000;

  /// How long an application that was removed can be restored.
  public static final Duration RESTORABLE = Duration.ofDays(7);

  private final JdbcClient db;
  private final ApplicationTable applications;
  private final StateChangeTable states;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public ApplicationStore(JdbcClient db, TransactionTemplate transaction, Clock clock) {
    this.db = db;
    this.applications = new ApplicationTable(db);
    this.states = new StateChangeTable(db);
    this.transaction = transaction;
    this.clock = clock;
  }

  /// @param created whether it is new
  public record Saved(Application application, boolean created) {}

  /// Tracks a job, or changes its application.
  ///
  /// @param job the job's id, or that of its application
  /// @param copy what is kept of the job if it is not tracked yet; empty when it is not open
  /// @return empty when the job is neither tracked nor open
  /// @throws InvalidInputException when a date cannot be meant, when there are too many
  ///   applications, or when the account was erased
  /// @throws ApplicationChangedException when the condition does not hold
  public Optional<Saved> save(
      Account account,
      JobIdentity job,
      Optional<JobCopy> copy,
      ApplicationDetails details,
      EtagCondition condition) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), account.timeZone());
    ApplicationDetails completed = details.completed(today);
    return inTransaction(
        () -> {
          AccountLock.hold(db, account.id());
          Optional<Application> before = applications.find(account.id(), job);
          check(condition, before);
          return before
              .map(existing -> new Saved(change(account.id(), existing, job, completed), false))
              .or(
                  () ->
                      copy.map(
                          kept -> new Saved(create(account.id(), job, kept, completed), true)));
        });
  }

  private Application create(
      AccountId account, JobIdentity job, JobCopy copy, ApplicationDetails details) {
    if (applications.count(account) >= MAX_APPLICATIONS) {
      throw new InvalidInputException(
          "",
          "You can track at most %,d jobs. Remove some of them first.".formatted(MAX_APPLICATIONS));
    }
    applications.delete(account, job.id());
    Instant now = now();
    Application created = new Application(job.id(), job.roles(), copy, details, 1, now, now);
    applications.put(account, created);
    states.add(account, created);
    return created;
  }

  private Application change(
      AccountId account, Application before, JobIdentity job, ApplicationDetails details) {
    Set<RoleKey> roles = new HashSet<>(before.roles());
    roles.addAll(job.roles());
    if (before.details().equals(details) && before.roles().equals(roles)) {
      return before;
    }
    Application changed =
        new Application(
            before.jobId(),
            roles,
            before.job(),
            details,
            before.version() + 1,
            before.createdAt(),
            now());
    applications.put(account, changed);
    if (before.details().state() != details.state()) {
      states.add(account, changed);
    }
    return changed;
  }

  /// Replaces what is kept of a job that the person added.
  ///
  /// @param copy with the id of the application
  public void correct(AccountId account, JobCopy copy) {
    transaction.executeWithoutResult(
        _ -> {
          AccountLock.hold(db, account);
          applications
              .find(account, JobIdentity.of(copy.id()))
              .filter(found -> found.jobId().equals(copy.id()))
              .ifPresent(found -> applications.put(account, found.corrected(copy, now())));
        });
  }

  /// Those with these ids, the latest change first. The texts of their postings can be 200,000
  /// characters each, so not all are read at once.
  public List<Application> some(AccountId account, Collection<JobId> ids) {
    return ids.isEmpty() ? List.of() : applications.some(account, ids);
  }

  /// All without the texts of the postings: `description` is empty. The latest change first.
  public List<Application> listWithoutDescriptions(AccountId account) {
    return applications.allWithoutDescriptions(account);
  }

  public Optional<Application> find(AccountId account, JobIdentity job) {
    return applications.find(account, job);
  }

  /// The states that an application had, the oldest first.
  public List<StateChange> states(AccountId account, Application application) {
    return states(account, List.of(application.jobId()))
        .getOrDefault(application.jobId(), List.of());
  }

  /// The states that applications had, by application, the oldest first.
  public Map<JobId, List<StateChange>> states(AccountId account, Collection<JobId> ids) {
    return ids.isEmpty() ? Map.of() : states.of(account, ids);
  }

  /// The applications to a company, whatever came of them, the latest first; without the texts of
  /// the postings.
  public List<Application> applied(AccountId account, String companyId) {
    return applications.applied(account, companyId);
  }

  /// Removes an application. It can be restored for [#RESTORABLE].
  ///
  /// @return the one that was removed
  /// @throws ApplicationChangedException when the condition does not hold
  public Optional<Application> remove(AccountId account, JobIdentity job, EtagCondition condition) {
    return inTransaction(
        () -> {
          AccountLock.hold(db, account);
          Optional<Application> before = applications.find(account, job);
          check(condition, before);
          before.ifPresent(found -> applications.markRemoved(account, found.jobId(), now()));
          return before;
        });
  }

  /// Restores an application that was removed, with its history.
  ///
  /// @param id of the application
  /// @return empty when there is none, or when it was removed too long ago
  /// @throws InvalidInputException when there are too many applications
  public Optional<Application> restore(AccountId account, JobId id) {
    return inTransaction(
        () -> {
          AccountLock.hold(db, account);
          boolean restored = applications.restore(account, id, now().minus(RESTORABLE));
          if (restored && applications.count(account) > MAX_APPLICATIONS) {
            throw new InvalidInputException(
                "", "You can track at most %,d jobs.".formatted(MAX_APPLICATIONS));
          }
          return applications
              .find(account, JobIdentity.of(id))
              .filter(found -> found.jobId().equals(id));
        });
  }

  private static void check(EtagCondition condition, Optional<Application> current) {
    if (!condition.holds(current.map(Application::etag))) {
      throw new ApplicationChangedException(current);
    }
  }

  /// In microseconds, as PostgreSQL keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
