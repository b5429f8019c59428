package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.text.EmploymentText;
import dev.rolecall.model.text.Phrases;
import java.util.List;

/// Full-time, part-time, contract and the like. A job that does not state it is usually full-time.
final class EmploymentCriterion implements Criterion {
  private final int usual;
  private final int unusual;

  EmploymentCriterion(Weights weights) {
    usual = weights.of("employment.silent-full-time");
    unusual = weights.of("employment.silent-other");
  }

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
        Opening.orEmpty(job.attributes().employmentTypes()).stream()
            .filter(type -> type != EmploymentType.UNKNOWN)
            .toList();
    if (offered.isEmpty()) {
      return wanted.contains(EmploymentType.FULL_TIME)
          ? CriterionResult.notStated(usual, "Employment type not stated, usually full-time")
          : CriterionResult.notStated(unusual, "Employment type not stated, usually full-time");
    }
    return offered.stream().anyMatch(wanted::contains)
        ? CriterionResult.certain(
            100, () -> Phrases.capitalize(EmploymentText.of(offered)) + ", which you want")
        : CriterionResult.veto(
            () ->
                Phrases.capitalize(EmploymentText.of(offered))
                    + "; you want "
                    + EmploymentText.of(wanted));
  }
}
