package dev.rolecall.match.judge;

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
  public Opinion judge(Candidate job, Wanted person) {
    List<EmploymentType> wanted = person.profile().employmentTypes();
    if (wanted.isEmpty()) {
      return Opinion.NOT_ASKED;
    }
    List<EmploymentType> offered =
        Opening.stated(job.facts().employmentTypes()).stream()
            .filter(type -> type != EmploymentType.UNKNOWN)
            .toList();
    if (offered.isEmpty()) {
      return Opinion.notStated("Does not say what kind of contract it is");
    }
    return offered.stream().anyMatch(wanted::contains)
        ? Opinion.sure(100, () -> "Is " + Words.or(Words.of(offered)) + ", as you want")
        : Opinion.against(
            () -> "Is " + Words.or(Words.of(offered)) + "; you want " + Words.or(Words.of(wanted)));
  }
}
