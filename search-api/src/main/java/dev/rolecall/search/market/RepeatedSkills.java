package dev.rolecall.search.market;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.Map;

/// Finds the rows of a list of skills that say nothing new: Spring beside Spring Boot, if all jobs
/// with Spring name Spring Boot.
public final class RepeatedSkills {
  private RepeatedSkills() {}

  /// Whether another of these skills implies this one, and as many jobs have it.
  public static boolean isRepeated(String id, Map<String, Long> jobs) {
    SkillDictionary skills = SkillDictionary.shared();
    return jobs.entrySet().stream()
        .filter(other -> !other.getKey().equals(id) && other.getValue().equals(jobs.get(id)))
        .anyMatch(other -> skills.withImplied(SkillId.of(other.getKey())).contains(SkillId.of(id)));
  }
}
