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

/// A role of a job that is being assembled. Its full content is read only when it is used.
record JobRole(RoleFeatures features, Supplier<Opening> content) {
  private static final int AGENCY = SourceKind.LOWEST_TRUST;

  /// Whose statement counts first when the postings of one opening differ: by the kind of source,
  /// agencies last. Of equal ones that of a later month, which knows today's pay; then the older.
  /// The order depends on the roles alone, not on the order in which they came.
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
