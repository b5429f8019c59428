package dev.rolecall.search.index.document;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobPosting;
import java.util.List;
import java.util.Optional;

/// Decides what is public, for the whole service. It removes postings that their source does not
/// allow us to republish, so that they do not reach the index.
public final class PublicJobs {
  private PublicJobs() {}

  /// The job with its public postings; empty when it is not [Job#publiclyVisible()], was merged
  /// into another job or was erased.
  public static Optional<Job> of(Job job) {
    boolean removed = job.mergedInto() != null || job.flags().contains(JobFlag.ERASED);
    return removed || !job.publiclyVisible()
        ? Optional.empty()
        : Optional.of(withPublicPostings(job));
  }

  private static Job withPublicPostings(Job job) {
    List<JobPosting> visible =
        job.postings().stream().filter(p -> p.rights().publiclyVisible()).toList();
    return job.toBuilder().postings(visible).build();
  }
}
