package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.OpeningBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Assembles the job of the roles of one opening, without its revision and history. Pure.
final class JobAssembly {
  private JobAssembly() {}

  /// @param roles the oldest first
  static Job of(List<JobRole> roles, List<DerivedMark> marks, Similarities similarities) {
    List<RoleFeatures> features = roles.stream().map(JobRole::features).toList();
    OpeningBuilder opening = OpeningAssembly.of(roles);
    MergeReasons.of(features, similarities).forEach(opening::because);
    marks.forEach(mark -> opening.because(mark.evidence()));
    List<JobPosting> postings = roles.stream().map(JobRole::posting).toList();
    boolean open = postings.stream().anyMatch(JobPosting::open);
    return Job.builder(idOf(features.getFirst()), opening.build())
        .postings(postings)
        .postedAt(
            postings.stream()
                .map(JobPosting::postedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null))
        .firstSeenAt(
            postings.stream().map(JobPosting::firstSeenAt).min(Instant::compareTo).orElseThrow())
        .lastVerifiedAt(
            postings.stream().map(JobPosting::lastVerifiedAt).max(Instant::compareTo).orElseThrow())
        .status(open ? JobStatus.OPEN : JobStatus.CLOSED)
        .marks(marks.stream().map(DerivedMark::value).toList())
        .build();
  }

  static JobId idOf(RoleFeatures founder) {
    return JobIds.founding(founder.key());
  }
}
