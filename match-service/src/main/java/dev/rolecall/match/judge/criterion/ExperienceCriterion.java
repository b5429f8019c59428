package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.text.ExperienceText;

/// Years of experience. Postings ask for more than employers insist on, so too few never veto a
/// job.
final class ExperienceCriterion implements Criterion {
  /// A person with more years than this above the maximum may be overqualified.
  private static final int OVERQUALIFIED_YEARS = 5;

  private static final int SCORE_OVERQUALIFIED = 75;
  private static final int SCORE_ONE_YEAR_SHORT = 70;
  private static final int SCORE_TWO_YEARS_SHORT = 50;
  private static final int SCORE_MORE_YEARS_SHORT = 25;

  @Override
  public String name() {
    return "experience";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    Integer years = person.profile().experienceYears();
    YearsRange required = job.attributes().experienceYears();
    if (years == null) {
      return CriterionResult.NOT_APPLICABLE;
    }
    if (required == null || (required.min() == null && required.max() == null)) {
      return CriterionResult.notStated("Required experience not stated");
    }
    int missing = required.min() == null ? 0 : required.min() - years;
    boolean overqualified = required.max() != null && years - required.max() > OVERQUALIFIED_YEARS;
    int enough = overqualified ? SCORE_OVERQUALIFIED : 100;
    int score =
        missing <= 0
            ? enough
            : missing == 1
                ? SCORE_ONE_YEAR_SHORT
                : missing == 2 ? SCORE_TWO_YEARS_SHORT : SCORE_MORE_YEARS_SHORT;
    return CriterionResult.certain(
        score,
        () -> "Asks for " + ExperienceText.of(required) + " of experience; you have " + years);
  }
}
