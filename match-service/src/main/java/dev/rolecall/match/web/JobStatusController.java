package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.tracker.Application;
import dev.rolecall.match.people.tracker.ApplicationState;
import dev.rolecall.match.people.tracker.ApplicationStore;
import dev.rolecall.match.people.tracker.HiddenJob;
import dev.rolecall.match.people.tracker.HiddenJobStore;
import dev.rolecall.match.people.tracker.JobIdentity;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Serves what a person did with a job.
@RestController
class JobStatusController {
  private final ApplicationStore applications;
  private final HiddenJobStore hidden;
  private final TrackedJobs jobs;

  JobStatusController(ApplicationStore applications, HiddenJobStore hidden, TrackedJobs jobs) {
    this.applications = applications;
    this.hidden = hidden;
    this.jobs = jobs;
  }

  /// An application in short.
  ///
  /// @param jobId identifies the application
  /// @param etag for `If-Match`
  record Tracked(
      JobId jobId,
      String title,
      ApplicationState state,
      @Nullable LocalDate appliedOn,
      String etag) {
    static Tracked of(Application application) {
      return new Tracked(
          application.jobId(),
          application.job().title(),
          application.details().state(),
          application.details().appliedOn(),
          application.etag());
    }
  }

  /// @param open whether it is an open job
  /// @param application null when the person does not track the job
  /// @param hidden null when the person did not hide the job
  /// @param sameCompany the person's applications for other jobs of the company, the latest first
  record JobStatus(
      JobId jobId,
      boolean open,
      @Nullable Tracked application,
      @Nullable HiddenJob hidden,
      List<Tracked> sameCompany) {}

  @GetMapping("/api/v1/me/jobs/{jobId}")
  JobStatus status(Account account, @PathVariable("jobId") String id) {
    JobId jobId = TrackedJobs.id(id);
    Optional<Job> open = jobs.openJob(jobId);
    JobIdentity job = TrackedJobs.identity(jobId, open);
    Optional<Application> application = applications.find(account.id(), job);
    String company =
        open.map(each -> each.opening().company().id().value())
            .or(() -> application.map(each -> each.job().companyId()))
            .orElse("");
    return new JobStatus(
        jobId,
        open.isPresent(),
        application.map(Tracked::of).orElse(null),
        hidden.find(account.id(), job).orElse(null),
        company.isEmpty() ? List.of() : others(account, company, application));
  }

  private List<Tracked> others(Account account, String company, Optional<Application> own) {
    Optional<JobId> ownId = own.map(Application::jobId);
    return applications.applied(account.id(), company).stream()
        .filter(each -> !Optional.of(each.jobId()).equals(ownId))
        .map(Tracked::of)
        .toList();
  }
}
