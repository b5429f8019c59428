package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.JobFamily;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The kind of work.
///
/// Titles are loose: a job that a backend engineer could apply for is near to all kinds that are
/// backend work, and a title that names no kind may be any.
final class FamilyCriterion implements Criterion {
  private static final int NEAR = 60;
  private static final int UNNAMED = 25;
  private static final Set<JobFamily> BACKEND_WORK =
      EnumSet.of(
          JobFamily.BACKEND,
          JobFamily.FULLSTACK,
          JobFamily.INFRA,
          JobFamily.DATA,
          JobFamily.SOFTWARE);

  @Override
  public String name() {
    return "family";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    List<JobFamily> wanted = person.profile().families();
    JobFamily family = job.facts().family();
    if (wanted.isEmpty()) {
      return CriterionResult.NOT_APPLICABLE;
    }
    if (wanted.contains(family)) {
      return CriterionResult.certain(
          100, () -> "Is " + CriterionText.of(family) + " work, as you want");
    }
    if (job.facts().backendRelevant() && wanted.stream().anyMatch(BACKEND_WORK::contains)) {
      return CriterionResult.certain(
          NEAR, () -> "Is " + CriterionText.of(family) + " work that a backend engineer could do");
    }
    if (family == JobFamily.OTHER || family == JobFamily.UNKNOWN) {
      return CriterionResult.uncertain(
          UNNAMED, () -> "Its title names no kind of work that we know");
    }
    return CriterionResult.veto(
        () ->
            "Is "
                + CriterionText.of(family)
                + " work; you want "
                + CriterionText.or(CriterionText.of(wanted)));
  }
}
