package dev.rolecall.match.judge.criterion;

import java.util.List;

/// All criteria with their weights ([Weights]).
///
/// A criterion that the person has no preference about does not count; the weights of the others
/// are relative to their sum.
///
/// The order is that of vetoes: a vetoed job is counted for the first criterion that vetoes it.
/// Cheap criteria come first, those that read the text last.
///
/// @param weights the figures that the criteria use
public record Criteria(Weights weights, List<WeightedCriterion> all) {
  /// With the figures in the jar.
  public static final Criteria BUNDLED = of(Weights.bundled());

  public Criteria {
    all = List.copyOf(all);
  }

  /// @param weight its share of the total score
  public record WeightedCriterion(Criterion criterion, int weight) {}

  public static Criteria of(Weights weights) {
    List<Criterion> all =
        List.of(
            new CompanyCriterion(),
            new FamilyCriterion(weights),
            new EmploymentCriterion(weights),
            new SeniorityCriterion(weights),
            new PlaceCriterion(),
            new VisaCriterion(weights),
            new SkillsCriterion(weights),
            new RequirementsCriterion(weights),
            new ClearanceCriterion(weights),
            new PayCriterion(weights),
            new ExperienceCriterion(weights),
            new PostingCriterion(weights),
            new WordsCriterion());
    return new Criteria(
        weights,
        all.stream()
            .map(each -> new WeightedCriterion(each, weights.of("weight." + each.name())))
            .toList());
  }
}
