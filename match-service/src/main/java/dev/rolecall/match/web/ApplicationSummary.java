package dev.rolecall.match.web;

import dev.rolecall.match.people.tracker.Application;
import dev.rolecall.match.people.tracker.ApplicationState;
import dev.rolecall.model.JobId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An application in a list.
///
/// @param jobId the job's id when it was first tracked; it identifies the application
/// @param currentJobId the open job that it is today, null when it is not open
/// @param open whether the job is still open; null while the jobs are being loaded, and for a job
///   that the person added
/// @param added whether the person found the job elsewhere and added it
/// @param url the address of the job's first posting
record ApplicationSummary(
    JobId jobId,
    @Nullable JobId currentJobId,
    @Nullable Boolean open,
    boolean added,
    String title,
    String company,
    String location,
    List<String> pay,
    @Nullable String url,
    ApplicationState state,
    @Nullable LocalDate appliedOn,
    String nextStep,
    @Nullable LocalDate nextStepOn,
    String notes,
    Instant createdAt,
    Instant updatedAt) {
  /// @param open the open jobs by application; empty while the jobs are being loaded
  static ApplicationSummary of(Application application, Optional<Map<JobId, JobId>> open) {
    JobId id = application.jobId();
    return new ApplicationSummary(
        id,
        open.map(jobs -> jobs.get(id)).orElse(null),
        application.job().addedByPerson()
            ? null
            : open.map(jobs -> jobs.containsKey(id)).orElse(null),
        application.job().addedByPerson(),
        application.job().title(),
        application.job().company(),
        application.job().location(),
        application.job().pay(),
        application.job().url(),
        application.details().state(),
        application.details().appliedOn(),
        application.details().nextStep(),
        application.details().nextStepOn(),
        application.details().notes(),
        application.createdAt(),
        application.updatedAt());
  }
}
