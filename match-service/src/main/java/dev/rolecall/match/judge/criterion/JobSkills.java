package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import java.util.List;

/// The skills of a job that the person has and lacks. Of several skills of which the job asks for
/// one, the person lacks none when they have one.
public final class JobSkills {
  private JobSkills() {}

  /// The job's skills that the person has, in the job's order.
  public static List<SkillId> matched(List<SkillRequirement> listed, PersonSkills skills) {
    return listed.stream().map(SkillRequirement::id).filter(skills::has).distinct().toList();
  }

  /// The job's required skills that the person does not have, in the job's order; empty when the
  /// profile lists no skills.
  public static List<SkillId> missing(JobAttributes job, PersonSkills skills) {
    return Opening.orEmpty(job.skills()).stream()
        .filter(requirement -> requirement.importance() == Importance.MUST)
        .map(SkillRequirement::id)
        .filter(id -> !skills.isEmpty() && lacks(id, job, skills))
        .distinct()
        .toList();
  }

  /// Whether the person has neither the skill nor one that the job accepts instead.
  static boolean lacks(SkillId skill, JobAttributes job, PersonSkills skills) {
    return !skills.has(skill)
        && job.alternatives().getOrDefault(skill, List.of()).stream().noneMatch(skills::has);
  }
}
