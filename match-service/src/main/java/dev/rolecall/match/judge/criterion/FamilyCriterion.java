package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.text.JobFamilyText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The kind of work, by the family of the job.
///
/// Titles are imprecise: a job that a backend engineer could do gets a partial score for every kind
/// of backend work, and a title that does not state the kind of work may be of any kind.
final class FamilyCriterion implements Criterion {
  private static final int SCORE_RELATED = 60;
  private static final int SCORE_NOT_STATED = 25;
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
    JobFamily family = job.attributes().family();
    if (wanted.isEmpty()) {
      return CriterionResult.NOT_APPLICABLE;
    }
    if (wanted.contains(family)) {
      return CriterionResult.certain(100, () -> work(family) + ", which you want");
    }
    if (job.attributes().backendRelevant() && wanted.stream().anyMatch(BACKEND_WORK::contains)) {
      return CriterionResult.certain(
          SCORE_RELATED, () -> work(family) + " that a backend engineer could do");
    }
    if (family == JobFamily.OTHER || family == JobFamily.UNKNOWN) {
      return CriterionResult.uncertain(
          SCORE_NOT_STATED, () -> "The title does not state the kind of work");
    }
    return CriterionResult.veto(() -> work(family) + "; you want " + JobFamilyText.of(wanted));
  }

  private static String work(JobFamily family) {
    return JobFamilyText.label(family) + " work";
  }
}
