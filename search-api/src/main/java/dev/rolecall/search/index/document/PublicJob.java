package dev.rolecall.search.index.document;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobPosting;
import java.util.List;
import java.util.Optional;

/// The one place that decides what of a job is public. It removes what the source forbids to
/// republish and what one person submitted, so neither reaches the index.
public final class PublicJob {
  private PublicJob() {}

  /// The job with the postings that everyone may see; empty when it is not [Job#publiclyVisible()],
  /// or was merged into another or erased.
  public static Optional<Job> of(Job job) {
    boolean gone = job.mergedInto() != null || job.flags().contains(JobFlag.ERASED);
    return gone || !job.publiclyVisible() ? Optional.empty() : Optional.of(shown(job));
  }

  private static Job shown(Job job) {
    return with(job, job.postings().stream().filter(p -> p.rights().publiclyVisible()).toList());
  }

  private static Job with(Job job, List<JobPosting> postings) {
    return new Job(
        job.id(),
        job.revision(),
        job.mergedInto(),
        job.opening(),
        postings,
        job.postedAt(),
        job.firstSeenAt(),
        job.lastVerifiedAt(),
        job.status(),
        job.flags(),
        job.history());
  }
}
