package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.text.ExperienceText;

/// Years of experience. Postings ask for more than employers insist on, so too few never veto a
/// job.
final class ExperienceCriterion implements Criterion {
  /// More years than this above the maximum: the person may be overqualified.
  private static final int FAR_ABOVE = 5;

  private static final int ABOVE = 75;
  private static final int ONE_SHORT = 70;
  private static final int TWO_SHORT = 50;
  private static final int SHORT = 25;

  @Override
  public String name() {
    return "experience";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    Integer years = person.profile().experienceYears();
    YearsRange required = job.facts().experienceYears();
    if (years == null) {
      return CriterionResult.NOT_APPLICABLE;
    }
    if (required == null || (required.min() == null && required.max() == null)) {
      return CriterionResult.notStated("Required experience not stated");
    }
    int missing = required.min() == null ? 0 : required.min() - years;
    boolean farAbove = required.max() != null && years - required.max() > FAR_ABOVE;
    int enough = farAbove ? ABOVE : 100;
    int score = missing <= 0 ? enough : missing == 1 ? ONE_SHORT : missing == 2 ? TWO_SHORT : SHORT;
    return CriterionResult.certain(
        score,
        () -> "Asks for " + ExperienceText.of(required) + " of experience; you have " + years);
  }
}
