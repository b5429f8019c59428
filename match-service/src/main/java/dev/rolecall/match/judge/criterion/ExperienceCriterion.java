package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.text.ExperienceText;

/// Years of experience. Postings ask for more than employers insist on, so too few never veto a
/// job. A job that does not state them asks for what is usual at its level.
final class ExperienceCriterion implements Criterion {
  /// A person with more years than this above the maximum may be overqualified.
  private static final int OVERQUALIFIED_YEARS = 5;

  private static final int USUAL_YEARS = 3;

  private final int silent;
  private final int overqualifiedScore;
  private final int[] shortScores;

  ExperienceCriterion(Weights weights) {
    silent = weights.of("experience.silent");
    overqualifiedScore = weights.of("experience.overqualified");
    shortScores =
        new int[] {
          100,
          weights.of("experience.one-short"),
          weights.of("experience.two-short"),
          weights.of("experience.more-short")
        };
  }

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
      return notStated(job.attributes(), years);
    }
    int missing = required.min() == null ? 0 : required.min() - years;
    boolean overqualified = required.max() != null && years - required.max() > OVERQUALIFIED_YEARS;
    int score = overqualified ? overqualifiedScore : shortScores[Math.clamp(missing, 0, 3)];
    return CriterionResult.certain(
        score,
        () -> "Asks for " + ExperienceText.of(required) + " of experience; you have " + years);
  }

  private CriterionResult notStated(JobAttributes job, int years) {
    int usual = Integer.MAX_VALUE;
    for (Seniority level : Opening.orEmpty(job.seniority())) {
      usual = Math.min(usual, usualYears(level));
    }
    int expected = usual == Integer.MAX_VALUE ? USUAL_YEARS : usual;
    int missing = expected - years;
    return missing <= 0
        ? CriterionResult.notStated(silent, "Required experience not stated")
        : CriterionResult.notStated(
            shortScores[Math.clamp(missing, 0, 3)] * silent / 100,
            "Required experience not stated, usually "
                + expected
                + " years or more; you have "
                + years);
  }

  private static int usualYears(Seniority level) {
    return switch (level) {
      case INTERN, JUNIOR -> 0;
      case MID -> 2;
      case UNKNOWN -> USUAL_YEARS;
      case SENIOR, LEAD, MANAGER -> 5;
      case STAFF, PRINCIPAL, DIRECTOR, EXECUTIVE -> 8;
    };
  }
}
