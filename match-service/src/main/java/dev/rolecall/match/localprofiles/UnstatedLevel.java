package dev.rolecall.match.localprofiles;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.YearsRange;
import org.jspecify.annotations.Nullable;

/// What the level of a job that does not state it is usually, as the criterion takes it.
enum UnstatedLevel {
  MANAGEMENT(JobFamily.MANAGEMENT, null),
  ANY(JobFamily.SOFTWARE, null),
  FEW_YEARS(JobFamily.SOFTWARE, 0),
  SOME_YEARS(JobFamily.SOFTWARE, 2),
  MANY_YEARS(JobFamily.SOFTWARE, 5);

  /// A family of such jobs.
  final JobFamily family;

  /// The years of experience from which a job is of this kind; null when it states none.
  final @Nullable Integer years;

  UnstatedLevel(JobFamily family, @Nullable Integer years) {
    this.family = family;
    this.years = years;
  }

  static UnstatedLevel of(JobAttributes job) {
    if (job.family() == JobFamily.MANAGEMENT) {
      return MANAGEMENT;
    }
    YearsRange range = job.experienceYears();
    Integer min = range == null ? null : range.min();
    if (min == null) {
      return ANY;
    }
    return min >= 5 ? MANY_YEARS : min >= 2 ? SOME_YEARS : FEW_YEARS;
  }
}
