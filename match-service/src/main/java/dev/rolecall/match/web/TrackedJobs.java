package dev.rolecall.match.web;

import dev.rolecall.match.judge.JobsNotLoadedException;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.tracker.Application;
import dev.rolecall.match.people.tracker.JobCopy;
import dev.rolecall.match.people.tracker.JobIdentity;
import dev.rolecall.match.people.tracker.MailedRoles;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The open jobs, as controllers of tracked and hidden jobs need them.
@Component
class TrackedJobs {
  private final Visibility visibility;
  private final Matching matching;
  private final MailedRoles mailed;
  private final Clock clock;

  TrackedJobs(Visibility visibility, Matching matching, MailedRoles mailed, Clock clock) {
    this.visibility = visibility;
    this.matching = matching;
    this.mailed = mailed;
    this.clock = clock;
  }

  /// @throws ResponseStatusException with 404 when it is not the id of a job
  static JobId id(String text) {
    try {
      return JobId.of(text);
    } catch (IllegalArgumentException invalid) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "There is no job '%s'.".formatted(text), invalid);
    }
  }

  Optional<Job> openJob(JobId id) {
    return visibility.openJob(id);
  }

  /// As [#openJob], where a response without the job would be wrong while jobs are being loaded.
  ///
  /// @throws JobsNotLoadedException until all jobs are loaded
  Optional<Job> loadedJob(JobId id) {
    Optional<Job> open = openJob(id);
    if (open.isEmpty()) {
      requireLoaded();
    }
    return open;
  }

  /// @throws JobsNotLoadedException until all jobs are loaded
  void requireLoaded() {
    if (!matching.isLoaded()) {
      throw new JobsNotLoadedException();
    }
  }

  /// A job that a mail listed, or the one that it was merged into since.
  ///
  /// @throws JobsNotLoadedException until all jobs are loaded
  Optional<Job> mailedJob(AccountId account, JobId id) {
    return loadedJob(id)
        .or(
            () ->
                matching.openJobs(mailed.of(account, id)).values().stream()
                    .findFirst()
                    .flatMap(this::openJob));
  }

  /// The job as it is now, or only its id when it is not open.
  static JobIdentity identity(JobId id, Optional<Job> open) {
    return open.map(JobIdentity::of).orElseGet(() -> JobIdentity.of(id));
  }

  JobCopy copy(Job job) {
    return JobCopy.of(job, Visibility::isVisible, clock.instant());
  }

  /// The open jobs of applications, by the id of the application. A merged job's is the job that it
  /// was merged into; one that is not open is left out.
  ///
  /// @return empty until all jobs are loaded
  Optional<Map<JobId, JobId>> openJobs(Collection<Application> applications) {
    if (!matching.isLoaded()) {
      return Optional.empty();
    }
    Set<RoleKey> roles = new HashSet<>();
    applications.forEach(each -> roles.addAll(each.roles()));
    Map<RoleKey, JobId> byRole = matching.openJobs(roles);
    Map<JobId, JobId> open = new HashMap<>();
    for (Application application : applications) {
      application.roles().stream()
          .map(byRole::get)
          .filter(Objects::nonNull)
          .min(preferring(application.jobId()))
          .ifPresent(job -> open.put(application.jobId(), job));
    }
    return Optional.of(open);
  }

  /// After an un-merge the roles belong to two jobs: the one that was tracked comes first.
  private static Comparator<JobId> preferring(JobId tracked) {
    return Comparator.comparing((JobId id) -> !id.equals(tracked)).thenComparing(id -> id);
  }
}
