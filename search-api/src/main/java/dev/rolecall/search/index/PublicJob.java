package dev.rolecall.search.index;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobMark;
import dev.rolecall.model.job.JobPosting;
import java.util.List;
import java.util.Optional;

/// The one place where a job becomes an answer: what its source forbids to show, and what one
/// person handed over, does not come past it, and so is not in the index either.
public final class PublicJob {
  private PublicJob() {}

  /// The job with the postings that everyone may see; nothing when there are none, or when it was
  /// merged into another or erased.
  public static Optional<Job> of(Job job) {
    boolean gone = job.mergedInto() != null || job.marks().contains(JobMark.ERASED);
    List<JobPosting> shown = job.postings().stream().filter(PublicJob::forEveryone).toList();
    return gone || shown.isEmpty() ? Optional.empty() : Optional.of(with(job, shown));
  }

  private static boolean forEveryone(JobPosting posting) {
    return posting.rights().republish() && posting.rights().owner() == null;
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
        job.marks(),
        job.history());
  }
}
