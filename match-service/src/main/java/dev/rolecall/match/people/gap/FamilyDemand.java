package dev.rolecall.match.people.gap;

import dev.rolecall.model.job.JobFamily;
import java.util.Map;

/// What open jobs ask for, by kind of work. Implemented where the jobs are.
@FunctionalInterface
public interface FamilyDemand {
  /// The public open jobs that name any skill.
  Map<JobFamily, SkillCounts> count();
}
