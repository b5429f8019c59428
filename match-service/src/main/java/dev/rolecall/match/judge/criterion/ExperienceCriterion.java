package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.YearsRange;
import org.jspecify.annotations.Nullable;

/// Years of experience. Postings ask for more than they need, so too few never keeps a job away.
final class ExperienceCriterion implements Criterion {
  /// Beyond what is asked for, someone may be bored.
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
      return CriterionResult.notStated("Does not say how much experience it asks for");
    }
    int missing = asked.min() == null ? 0 : asked.min() - years;
    boolean farAbove = asked.max() != null && years - asked.max() > FAR_ABOVE;
    int enough = farAbove ? ABOVE : 100;
    int score = missing <= 0 ? enough : missing == 1 ? ONE_SHORT : missing == 2 ? TWO_SHORT : SHORT;
    return CriterionResult.certain(
        score, () -> "Asks for " + words(asked.min(), asked.max()) + "; you have " + years);
  }

  private static String words(@Nullable Integer min, @Nullable Integer max) {
    if (min == null) {
      return "at most " + max + " years of experience";
    }
    return min + (max == null || max.equals(min) ? "" : "–" + max) + " years of experience";
  }
}
