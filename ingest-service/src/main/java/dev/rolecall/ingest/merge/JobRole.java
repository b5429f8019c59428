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
import org.jspecify.annotations.Nullable;

/// A role of a job that is being assembled. Its full content is read on first use, and once. Not
/// for use by several threads.
final class JobRole {
  private static final int AGENCY = SourceKind.AGENCY_RANK;

  /// Orders roles by how reliable their source is, for openings whose postings differ: by the kind
  /// of source, agencies last. Among equally reliable ones a later month comes first, because it
  /// has the current pay; then the older role. The order depends only on the roles, not on the
  /// order of their records.
  static final Comparator<JobRole> BY_TRUST =
      Comparator.comparingInt(JobRole::rank)
          .thenComparing(JobRole::month, Comparator.reverseOrder())
          .thenComparing(JobRole::features, RoleFeatures.BY_AGE);

  private final RoleFeatures features;
  private final Supplier<Opening> content;
  private @Nullable Opening opening;

  JobRole(RoleFeatures features, Supplier<Opening> content) {
    this.features = features;
    this.content = content;
  }

  RoleFeatures features() {
    return features;
  }

  JobPosting posting() {
    return features.posting();
  }

  Opening opening() {
    Opening read = opening;
    if (read == null) {
      read = content.get();
      opening = read;
    }
    return read;
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
