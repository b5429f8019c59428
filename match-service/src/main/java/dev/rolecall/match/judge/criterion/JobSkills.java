package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.SkillRequirement;
import java.util.List;

/// The skills of a job that the person has and lacks.
public final class JobSkills {
  private JobSkills() {}

  /// The job's skills that the person has, in the job's order.
  public static List<SkillId> matched(List<SkillRequirement> listed, PersonSkills skills) {
    return listed.stream().map(SkillRequirement::id).filter(skills::has).distinct().toList();
  }

  /// The job's required skills that the person does not have, in the job's order; empty when the
  /// profile lists no skills.
  public static List<SkillId> missing(List<SkillRequirement> listed, PersonSkills skills) {
    return listed.stream()
        .filter(requirement -> requirement.importance() == Importance.MUST)
        .map(SkillRequirement::id)
        .filter(id -> !skills.isEmpty() && !skills.has(id))
        .distinct()
        .toList();
  }
}
