package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.JobMark;
import dev.rolecall.model.job.JobPosting;
import java.util.List;

/// What the postings of a job tell beyond their fields.
final class Marks {
  private Marks() {}

  static List<JobMark> of(List<JobPosting> postings) {
    boolean reposted =
        postings.stream().anyMatch(one -> postings.stream().anyMatch(two -> follows(one, two)));
    return reposted ? List.of(JobMark.REPOST) : List.of();
  }

  /// Whether the later posting was first seen after the earlier one had closed.
  private static boolean follows(JobPosting earlier, JobPosting later) {
    Closed closed = earlier.closed();
    return closed != null && !later.firstSeenAt().isBefore(closed.at());
  }
}
