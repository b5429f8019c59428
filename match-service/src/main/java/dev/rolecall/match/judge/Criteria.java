package dev.rolecall.match.judge;

import java.util.List;

/// All criteria with their weights: the one place to weigh them against each other.
///
/// The weights say what a person would decide by who looks at two jobs: first whether they can and
/// want to do the work, then what it pays, then where it is done. A criterion that the person has
/// no wish about does not count, so the others share the whole.
///
/// The order is that of vetoes: a job counts for the first one that speaks against it. Cheap and
/// plain ones come first, those that read the text last.
final class Criteria {
  private Criteria() {}

  record Weighed(Criterion criterion, int weight) {}

  static final List<Weighed> ALL =
      List.of(
          new Weighed(new CompanyCriterion(), 5),
          new Weighed(new FamilyCriterion(), 6),
          new Weighed(new EmploymentCriterion(), 4),
          new Weighed(new SeniorityCriterion(), 11),
          new Weighed(new SkillsCriterion(), 40),
          new Weighed(new PlaceCriterion(), 16),
          new Weighed(new VisaCriterion(), 4),
          new Weighed(new PayCriterion(), 20),
          new Weighed(new ExperienceCriterion(), 4),
          new Weighed(new WordsCriterion(), 1));
}
