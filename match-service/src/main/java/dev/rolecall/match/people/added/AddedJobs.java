package dev.rolecall.match.people.added;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.EtagCondition;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.tracker.ApplicationChangedException;
import dev.rolecall.match.people.tracker.ApplicationDetails;
import dev.rolecall.match.people.tracker.ApplicationState;
import dev.rolecall.match.people.tracker.ApplicationStore;
import dev.rolecall.match.people.tracker.JobCopy;
import dev.rolecall.match.people.tracker.JobIdentity;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The jobs that people added, each with an application in the state SAVED. Every call blocks; safe
/// for use by many threads.
public final class AddedJobs {
  private static final EtagCondition IF_NEW = new EtagCondition(null, "*");

  private final AddedJobTable table;
  private final ApplicationStore applications;
  private final TransactionTemplate transaction;
  private final int maxPerAccount;
  private final Clock clock;

  AddedJobs(
      JdbcClient db,
      ApplicationStore applications,
      TransactionTemplate transaction,
      int maxPerAccount,
      Clock clock) {
    this.table = new AddedJobTable(db);
    this.applications = applications;
    this.transaction = transaction;
    this.maxPerAccount = maxPerAccount;
    this.clock = clock;
  }

  /// @return whether it is new; false when the person tracks it already
  /// @throws InvalidInputException when the account has as many as it can have, or was erased
  public boolean add(Account account, AddedJob.Kind kind, Job job) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    try {
      transaction.executeWithoutResult(_ -> insert(account, new AddedJob(kind, job, now)));
      return true;
    } catch (ApplicationChangedException tracked) {
      return false;
    }
  }

  /// The role of an added job is found nowhere else, and contains its title.
  private void insert(Account account, AddedJob added) {
    Job job = added.job();
    applications.save(
        account,
        JobIdentity.of(job.id()),
        Optional.of(JobCopy.of(job, _ -> true, added.addedAt())),
        ApplicationDetails.of(ApplicationState.SAVED),
        IF_NEW);
    if (table.count(account.id()) >= maxPerAccount) {
      throw new InvalidInputException(
          "",
          "You can add at most %,d jobs from elsewhere. Remove some of them first."
              .formatted(maxPerAccount));
    }
    table.insert(account.id(), added);
  }

  /// The latest first, with empty descriptions.
  public List<AddedJob> listWithoutDescriptions(AccountId account) {
    return table.allWithoutDescriptions(account);
  }

  public Optional<AddedJob> find(AccountId account, JobId id) {
    return table.find(account, id);
  }

  /// Replaces what was read wrongly of an added job. Its application shows it too.
  ///
  /// @param corrected with the id of the job
  public AddedJob correct(Account account, AddedJob added, Job corrected) {
    AddedJob changed = new AddedJob(added.kind(), corrected, added.addedAt());
    transaction.executeWithoutResult(
        _ -> {
          JobCopy copy = JobCopy.of(corrected, _ -> true, added.addedAt());
          applications.correct(account.id(), copy);
          table.update(account.id(), changed);
        });
    return changed;
  }

  /// Removes it with its application. The application can be restored for some days.
  ///
  /// @return whether there was one
  public boolean remove(AccountId account, JobId id) {
    return table.find(account, id).isPresent()
        && applications.remove(account, JobIdentity.of(id), EtagCondition.NONE).isPresent();
  }
}
