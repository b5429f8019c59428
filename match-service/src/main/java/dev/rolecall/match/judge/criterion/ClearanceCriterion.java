package dev.rolecall.match.judge.criterion;

/// Whether a person has the security clearance that a job requires. Jobs that do not state such a
/// requirement are not judged by it. A person who does not say whether they have one most likely
/// has none: such a job ranks lower, but is not hidden.
final class ClearanceCriterion implements Criterion {
  private final int notStated;

  ClearanceCriterion(Weights weights) {
    notStated = weights.of("clearance.not-stated");
  }

  @Override
  public String name() {
    return "clearance";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    if (!Boolean.TRUE.equals(job.attributes().clearance())) {
      return CriterionResult.NOT_APPLICABLE;
    }
    Boolean has = person.profile().work().clearance();
    if (has == null) {
      return CriterionResult.certain(notStated, () -> "Requires a security clearance");
    }
    return has
        ? CriterionResult.certain(100, () -> "Requires a security clearance, which you have")
        : CriterionResult.veto(() -> "Requires a security clearance, which you do not have");
  }
}
