package dev.rolecall.match.people.cv.score;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Seniority;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the jobs ask for that a CV is compared with: one job, or all open jobs of a search.
///
/// @param label the title of the job with its company, or the search
/// @param jobs how many
/// @param skills the most frequent ones first
/// @param levels how many jobs state each level; a job may state several
/// @param minYears the minimum of years of each job that states one, in ascending order
public record TargetDemand(
    String label,
    int jobs,
    List<SkillDemand> skills,
    Map<Seniority, Integer> levels,
    List<Integer> minYears) {
  /// @param must how many jobs require it
  /// @param nice how many jobs name it as an advantage
  /// @param mentioned how many jobs name it without saying how important it is
  /// @param alternatives skills that one job accepts instead of it; empty for a search
  public record SkillDemand(
      SkillId id, String name, int must, int nice, int mentioned, Set<SkillId> alternatives) {
    public SkillDemand {
      alternatives = Set.copyOf(alternatives);
    }

    /// How many jobs name it.
    public int jobs() {
      return must + nice + mentioned;
    }
  }

  public TargetDemand {
    skills = List.copyOf(skills);
    levels = Map.copyOf(levels);
    minYears = List.copyOf(minYears);
  }
}
