package dev.rolecall.match.localjobs;

import dev.rolecall.match.people.gap.FamilyDemand;
import dev.rolecall.match.people.gap.SkillCounts;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.SkillRequirement;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts the skills that the open jobs of this instance ask for.
record LocalFamilyDemand(LocalJobs jobs) implements FamilyDemand {
  @Override
  public Map<JobFamily, SkillCounts> count() {
    Map<JobFamily, SkillCounts> counts = new EnumMap<>(JobFamily.class);
    return jobs.read(
        open -> {
          open.forEach(
              (job, _) -> {
                if (job.publiclyVisible() && job.skills() != null && !job.skills().isEmpty()) {
                  counts
                      .computeIfAbsent(job.family(), _ -> new SkillCounts())
                      .add(
                          job.skills().stream()
                              .map(SkillRequirement::id)
                              .collect(Collectors.toSet()));
                }
              });
          return counts;
        });
  }
}
