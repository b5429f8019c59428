package dev.rolecall.match.judge.criterion;

import java.util.List;

/// All criteria with their weights: the one place to weigh them against each other.
///
/// The weights say what a person would decide by who looks at two jobs: first whether they can and
/// want to do the work, then what it pays, then where it is done. A criterion that the person has
/// no wish about does not count, so the others share the whole.
///
/// The order is that of vetoes: a job counts for the first one that speaks against it. Cheap and
/// plain ones come first, those that read the text last.
public final class Criteria {
  private Criteria() {}

  public record Weighted(Criterion criterion, int weight) {}

  public static final List<Weighted> ALL =
      List.of(
          new Weighted(new CompanyCriterion(), 5),
          new Weighted(new FamilyCriterion(), 6),
          new Weighted(new EmploymentCriterion(), 4),
          new Weighted(new SeniorityCriterion(), 11),
          new Weighted(new SkillsCriterion(), 40),
          new Weighted(new PlaceCriterion(), 16),
          new Weighted(new VisaCriterion(), 4),
          new Weighted(new PayCriterion(), 20),
          new Weighted(new ExperienceCriterion(), 4),
          new Weighted(new WordsCriterion(), 1));
}
