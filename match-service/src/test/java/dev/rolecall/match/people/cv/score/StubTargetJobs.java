package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.score.TargetDemand.SkillDemand;
import dev.rolecall.model.JobId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.query.JobQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One open job that requires Java and Go, and a search that finds 60 jobs.
public final class StubTargetJobs implements TargetJobs {
  public static final JobId JOB = JobId.of("aaaaaaaaaaaaaaaaaaaa");

  @Override
  public Optional<TargetDemand> job(JobId id) {
    return id.equals(JOB)
        ? Optional.of(
            new TargetDemand(
                "Backend Engineer, Lumen Post",
                1,
                List.of(demand("java", "Java", 1, 0, 0), demand("go", "Go", 1, 0, 0)),
                Map.of(Seniority.SENIOR, 1),
                List.of(5)))
        : Optional.empty();
  }

  @Override
  public TargetDemand search(JobQuery query, String label) {
    return new TargetDemand(
        label,
        60,
        List.of(demand("java", "Java", 40, 5, 5), demand("go", "Go", 20, 10, 4)),
        Map.of(Seniority.SENIOR, 30),
        List.of(3, 5, 8));
  }

  static SkillDemand demand(String id, String name, int must, int nice, int mentioned) {
    return new SkillDemand(SkillId.of(id), name, must, nice, mentioned, Set.of());
  }
}
