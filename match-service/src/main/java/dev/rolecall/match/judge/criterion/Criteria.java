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

  public record WeightedCriterion(Criterion criterion, int weight) {}

  public static final List<WeightedCriterion> ALL =
      List.of(
          new WeightedCriterion(new CompanyCriterion(), 5),
          new WeightedCriterion(new FamilyCriterion(), 6),
          new WeightedCriterion(new EmploymentCriterion(), 4),
          new WeightedCriterion(new SeniorityCriterion(), 11),
          new WeightedCriterion(new SkillsCriterion(), 40),
          new WeightedCriterion(new PlaceCriterion(), 16),
          new WeightedCriterion(new VisaCriterion(), 4),
          new WeightedCriterion(new ClearanceCriterion(), 4),
          new WeightedCriterion(new PayCriterion(), 20),
          new WeightedCriterion(new ExperienceCriterion(), 4),
          new WeightedCriterion(new WordsCriterion(), 1));
}
