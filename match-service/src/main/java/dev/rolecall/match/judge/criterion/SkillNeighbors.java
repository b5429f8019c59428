package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Skills that can partly replace each other: Kotlin and Java, MySQL and PostgreSQL. The table in
/// the jar describes how it was made.
final class SkillNeighbors {
  private static final Map<SkillId, Map<SkillId, Integer>> TABLE = read();

  private SkillNeighbors() {}

  private static Map<SkillId, Map<SkillId, Integer>> read() {
    Map<SkillId, Map<SkillId, Integer>> table = new HashMap<>();
    for (String[] row : Weights.rows("skill-neighbors.tsv")) {
      SkillId one = SkillId.of(row[0]);
      SkillId other = SkillId.of(row[1]);
      int strength = Integer.parseInt(row[2]);
      table.computeIfAbsent(one, _ -> new HashMap<>()).put(other, strength);
      table.computeIfAbsent(other, _ -> new HashMap<>()).put(one, strength);
    }
    return table;
  }

  /// How much of one skill the other replaces, in percent; 0 for skills that are not neighbors.
  static int strength(SkillId one, SkillId other) {
    return TABLE.getOrDefault(one, Map.of()).getOrDefault(other, 0);
  }

  /// The neighbors of a skill, with their strengths in percent.
  static Map<SkillId, Integer> of(SkillId skill) {
    return TABLE.getOrDefault(skill, Map.of());
  }

  /// The neighbors of which the skill replaces at least so much.
  static Set<SkillId> of(SkillId skill, int percent) {
    return TABLE.getOrDefault(skill, Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue() >= percent)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
