package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.tracker.HiddenJob;
import dev.rolecall.match.people.tracker.HiddenJobStore;
import dev.rolecall.match.people.tracker.HideReason;
import dev.rolecall.match.people.tracker.JobIdentity;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Serves the jobs that a person hid. They appear neither in matches nor in mails, even after they
/// are posted again, merged or un-merged.
@RestController
@RequestMapping("/api/v1/me/hidden-jobs")
class HiddenJobController {
  private final HiddenJobStore store;
  private final TrackedJobs jobs;

  HiddenJobController(HiddenJobStore store, TrackedJobs jobs) {
    this.store = store;
    this.jobs = jobs;
  }

  /// @param hiddenJobs the latest first
  record HiddenJobList(List<HiddenJob> hiddenJobs) {}

  @GetMapping
  HiddenJobList list(Account account) {
    return new HiddenJobList(store.list(account.id()));
  }

  /// Hides an open job.
  ///
  /// @param reason why it is not for the person; not needed
  @PutMapping("/{jobId}")
  HiddenJob hide(
      Account account,
      @PathVariable("jobId") String id,
      @RequestParam(required = false) @Nullable String reason) {
    HideReason why = reason == null ? null : reason(reason);
    Job job =
        jobs.openJob(TrackedJobs.id(id))
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no open job '%s'.".formatted(id)));
    return store.hide(account.id(), JobIdentity.of(job), job.opening(), why);
  }

  /// Shows a job again.
  @DeleteMapping("/{jobId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void showAgain(Account account, @PathVariable("jobId") String id) {
    JobId jobId = TrackedJobs.id(id);
    JobIdentity job = TrackedJobs.identity(jobId, jobs.openJob(jobId));
    if (!store.showAgain(account.id(), job)) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "You did not hide the job '%s'.".formatted(id));
    }
  }

  static HideReason reason(String text) {
    return Arrays.stream(HideReason.values())
        .filter(reason -> reason.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "reason",
                    "The reason must be one of %s."
                        .formatted(
                            Arrays.stream(HideReason.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")))));
  }
}
