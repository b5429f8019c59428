package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Opening;
import java.util.List;

/// The kind of contract.
final class EmploymentCriterion implements Criterion {
  @Override
  public String name() {
    return "employment";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    List<EmploymentType> wanted = person.profile().employmentTypes();
    if (wanted.isEmpty()) {
      return CriterionResult.NOT_APPLICABLE;
    }
    List<EmploymentType> offered =
        Opening.stated(job.facts().employmentTypes()).stream()
            .filter(type -> type != EmploymentType.UNKNOWN)
            .toList();
    if (offered.isEmpty()) {
      return CriterionResult.notStated("Does not say what kind of contract it is");
    }
    return offered.stream().anyMatch(wanted::contains)
        ? CriterionResult.certain(
            100, () -> "Is " + CriterionText.or(CriterionText.of(offered)) + ", as you want")
        : CriterionResult.veto(
            () ->
                "Is "
                    + CriterionText.or(CriterionText.of(offered))
                    + "; you want "
                    + CriterionText.or(CriterionText.of(wanted)));
  }
}
