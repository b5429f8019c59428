package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.text.JobFamilyText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The kind of work.
///
/// Titles are imprecise: a job that a backend engineer could do scores near every kind of backend
/// work, and a title that states no kind may be any.
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
      return CriterionResult.certain(100, () -> work(family) + ", as you asked");
    }
    if (job.facts().backendRelevant() && wanted.stream().anyMatch(BACKEND_WORK::contains)) {
      return CriterionResult.certain(
          NEAR, () -> work(family) + " that a backend engineer could do");
    }
    if (family == JobFamily.OTHER || family == JobFamily.UNKNOWN) {
      return CriterionResult.uncertain(
          UNNAMED, () -> "The title does not say what kind of work it is");
    }
    return CriterionResult.veto(() -> work(family) + "; you asked for " + JobFamilyText.of(wanted));
  }

  private static String work(JobFamily family) {
    return JobFamilyText.label(family) + " work";
  }
}
