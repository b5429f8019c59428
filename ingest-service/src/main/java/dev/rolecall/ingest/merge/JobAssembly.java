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

/// Assembles the job from the roles of one opening, without revision and history. Has no side
/// effects.
final class JobAssembly {
  private JobAssembly() {}

  /// @param roles the oldest first
  static Job of(List<JobRole> roles, List<DerivedFlag> flags, Similarities similarities) {
    List<RoleFeatures> features = roles.stream().map(JobRole::features).toList();
    OpeningBuilder opening = OpeningAssembly.of(roles);
    MergeReasons.of(features, similarities).forEach(opening::addEvidence);
    flags.forEach(flag -> opening.addEvidence(flag.evidence()));
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
        .flags(flags.stream().map(DerivedFlag::value).toList())
        .build();
  }

  static JobId idOf(RoleFeatures oldestRole) {
    return JobIds.of(oldestRole.key());
  }
}
