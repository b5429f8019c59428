package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.source.SourceKind;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.function.Supplier;

/// A role of a job that is being assembled. Its full content is read on first use.
record JobRole(RoleFeatures features, Supplier<Opening> content) {
  private static final int AGENCY = SourceKind.LOWEST_TRUST;

  /// Orders roles by how reliable their source is, for openings whose postings differ: by the kind
  /// of source, agencies last. Among equally reliable ones a later month comes first, because it
  /// has the current pay; then the older role. The order depends only on the roles, not on the
  /// order of their records.
  static final Comparator<JobRole> BY_TRUST =
      Comparator.comparingInt(JobRole::rank)
          .thenComparing(JobRole::month, Comparator.reverseOrder())
          .thenComparing(JobRole::features, RoleFeatures.BY_AGE);

  JobPosting posting() {
    return features.posting();
  }

  Opening opening() {
    return content.get();
  }

  private int rank() {
    return Boolean.TRUE.equals(opening().company().agency())
        ? AGENCY
        : SourceRegistry.terms(features.source()).kind().trustRank();
  }

  private YearMonth month() {
    return YearMonth.from(features.publishedAt().atZone(ZoneOffset.UTC));
  }
}
