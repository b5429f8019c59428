package dev.rolecall.match.judge;

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
  public Opinion judge(Candidate job, Wanted person) {
    List<JobFamily> wanted = person.profile().families();
    JobFamily family = job.facts().family();
    if (wanted.isEmpty()) {
      return Opinion.NOT_ASKED;
    }
    if (wanted.contains(family)) {
      return Opinion.sure(100, () -> "Is " + Words.of(family) + " work, as you want");
    }
    if (job.facts().backendRelevant() && wanted.stream().anyMatch(BACKEND_WORK::contains)) {
      return Opinion.sure(
          NEAR, () -> "Is " + Words.of(family) + " work that a backend engineer could do");
    }
    if (family == JobFamily.OTHER || family == JobFamily.UNKNOWN) {
      return Opinion.half(UNNAMED, () -> "Its title names no kind of work that we know");
    }
    return Opinion.against(
        () -> "Is " + Words.of(family) + " work; you want " + Words.or(Words.of(wanted)));
  }
}
