package dev.rolecall.match.people.gap;

import dev.rolecall.model.SkillId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How many jobs, or people, there are, and how many of them have each skill. Not thread-safe.
public final class SkillCounts {
  private final Map<SkillId, Integer> skills = new HashMap<>();
  private int all;

  public void add(Set<SkillId> each) {
    all++;
    each.forEach(skill -> skills.merge(skill, 1, Integer::sum));
  }

  int all() {
    return all;
  }

  int of(SkillId skill) {
    return skills.getOrDefault(skill, 0);
  }

  Set<SkillId> skills() {
    return skills.keySet();
  }
}
