package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.job.JobFlag;

/// How likely the posting still stands for an opening: its age when a crawl last saw it, and its
/// flags. It only lowers a score, and a posting without a doubt is not judged by it.
///
/// The age is that of the job's own times, not the age today: the same job always gives the same
/// match.
final class PostingCriterion implements Criterion {
  private static final int DAYS_PER_MONTH = 30;
  private static final int OLD_DAYS = 2 * DAYS_PER_MONTH;
  private static final int VERY_OLD_DAYS = 6 * DAYS_PER_MONTH;

  private final int old;
  private final int veryOld;
  private final int evergreen;
  private final int inactive;

  PostingCriterion(Weights weights) {
    old = weights.of("posting.old");
    veryOld = weights.of("posting.very-old");
    evergreen = weights.of("posting.evergreen");
    inactive = weights.of("posting.possibly-inactive");
  }

  @Override
  public String name() {
    return "posting";
  }

  @Override
  public boolean onlyLowers() {
    return true;
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    JobAttributes attributes = job.attributes();
    if (attributes.flags().contains(JobFlag.POSSIBLY_INACTIVE)) {
      return CriterionResult.certain(inactive, () -> "The posting may no longer be active");
    }
    int byAge = byAge(attributes.daysOpen());
    if (attributes.flags().contains(JobFlag.EVERGREEN) && evergreen <= byAge) {
      return CriterionResult.certain(
          evergreen, () -> "Always open, and not for one particular opening");
    }
    return byAge == 100
        ? CriterionResult.NOT_APPLICABLE
        : CriterionResult.certain(
            byAge, () -> "Open for " + attributes.daysOpen() / DAYS_PER_MONTH + " months");
  }

  private int byAge(int days) {
    return days < OLD_DAYS ? 100 : days < VERY_OLD_DAYS ? old : veryOld;
  }
}
