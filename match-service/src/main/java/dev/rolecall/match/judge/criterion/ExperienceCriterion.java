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
    YearsRange asked = job.facts().experienceYears();
    if (years == null) {
      return CriterionResult.NOT_APPLICABLE;
    }
    if (asked == null || (asked.min() == null && asked.max() == null)) {
      return CriterionResult.notStated("Required experience not stated");
    }
    int missing = asked.min() == null ? 0 : asked.min() - years;
    boolean farAbove = asked.max() != null && years - asked.max() > FAR_ABOVE;
    int enough = farAbove ? ABOVE : 100;
    int score = missing <= 0 ? enough : missing == 1 ? ONE_SHORT : missing == 2 ? TWO_SHORT : SHORT;
    return CriterionResult.certain(
        score, () -> "Asks for " + ExperienceText.of(asked) + " of experience; you have " + years);
  }
}
