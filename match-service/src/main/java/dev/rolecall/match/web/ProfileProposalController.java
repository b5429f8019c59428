package dev.rolecall.match.web;

import dev.rolecall.match.judge.CurrentReference;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.ProfileStore;
import dev.rolecall.match.people.ProfileVersion;
import dev.rolecall.match.people.tracker.ProfileProposal;
import dev.rolecall.match.people.tracker.ProfileProposals;
import dev.rolecall.model.job.Job;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Serves the change to a profile that follows from why a job is not for its person. It changes
/// nothing: the person accepts it by saving the changed profile.
@RestController
class ProfileProposalController {
  private final ProfileStore store;
  private final TrackedJobs jobs;
  private final CurrentReference reference;

  ProfileProposalController(ProfileStore store, TrackedJobs jobs, CurrentReference reference) {
    this.store = store;
    this.jobs = jobs;
    this.reference = reference;
  }

  /// @param etag of the version that it would change, for `If-Match`
  record Proposal(String etag, ProfileProposal proposal) {}

  /// @param reason one of the reasons to hide a job
  /// @param detail the id of a skill for SKILL, TOO_SENIOR or TOO_JUNIOR for LEVEL
  @GetMapping("/api/v1/me/profiles/{id}/proposal")
  Proposal proposal(
      Account account,
      @PathVariable String id,
      @RequestParam("job") String jobId,
      @RequestParam String reason,
      @RequestParam(defaultValue = "") String detail) {
    Job job =
        jobs.openJob(TrackedJobs.id(jobId))
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no open job '%s'.".formatted(jobId)));
    ProfileVersion version =
        store.current(account.id(), id).orElseThrow(() -> ProfileController.noSuchProfile(id));
    return new Proposal(
        version.etag(),
        ProfileProposals.of(
            ProfileController.readable(version),
            version.export(),
            job,
            HiddenJobController.reason(reason),
            detail,
            reference.get().rates()));
  }
}
