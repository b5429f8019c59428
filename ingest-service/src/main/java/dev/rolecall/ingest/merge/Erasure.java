package dev.rolecall.ingest.merge;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobMark;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The marker that an erased job leaves before its tombstone: its id and revision, and none of its
/// content.
final class Erasure {
  private Erasure() {}

  /// @param heir the job that its other roles went to, null when it had none
  static Job of(Job job, @Nullable JobId heir) {
    return new Job(
        job.id(),
        job.revision() + 1,
        heir,
        Opening.builder("", job.opening().company()).build(),
        List.of(),
        null,
        job.firstSeenAt(),
        job.lastVerifiedAt(),
        JobStatus.CLOSED,
        List.of(JobMark.ERASED),
        List.of());
  }
}
