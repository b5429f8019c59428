package dev.rolecall.ingest.normalize;

import dev.rolecall.model.PostingKey;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Jobs of one posting without merging: each opening is a separate job.
public final class UnmergedJobs {
  private UnmergedJobs() {}

  /// @param seen when the posting counts as first seen and last verified
  public static List<Job> of(PostingKey posting, Normalized.Openings openings, Instant seen) {
    return of(posting, openings, seen, Rights.OPEN);
  }

  /// @param seen when the posting counts as first seen and last verified
  public static List<Job> of(
      PostingKey posting, Normalized.Openings openings, Instant seen, Rights rights) {
    Set<String> slugs = new HashSet<>();
    List<Job> jobs = new ArrayList<>();
    for (ExtractedOpening found : openings.openings()) {
      String slug = Slugs.unique(found.opening().title(), slugs);
      slugs.add(slug);
      jobs.add(job(new RoleKey(posting, slug), found, seen, rights));
    }
    return jobs;
  }

  private static Job job(RoleKey role, ExtractedOpening found, Instant seen, Rights rights) {
    JobPosting posting =
        new JobPosting(
            role,
            role.posting().board().source(),
            found.url(),
            found.postedAt(),
            seen,
            seen,
            null,
            rights);
    return Job.builder(JobIds.of(role), found.opening())
        .postings(List.of(posting))
        .postedAt(found.postedAt())
        .firstSeenAt(seen)
        .lastVerifiedAt(seen)
        .build();
  }
}
