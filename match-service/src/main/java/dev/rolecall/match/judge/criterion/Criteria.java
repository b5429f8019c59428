package dev.rolecall.match.judge.criterion;

import java.util.List;

/// All criteria with their weights: the only place where weights are defined.
///
/// The weights follow how a person chooses between two jobs: first whether they can and want to do
/// the work, then what it pays, then where it is done. A criterion that the person has no
/// preference about does not count; the weights of the others are relative to their sum.
///
/// The order is that of vetoes: a vetoed job is counted for the first criterion that vetoes it.
/// Cheap criteria come first, those that read the text last.
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
          new Weighted(new ClearanceCriterion(), 4),
          new Weighted(new PayCriterion(), 20),
          new Weighted(new ExperienceCriterion(), 4),
          new Weighted(new WordsCriterion(), 1));
}
