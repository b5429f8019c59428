package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.SkillOrder;
import dev.rolecall.model.SkillId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The different requirements of all jobs, numbered, so that many jobs are compared fast. A
/// requirement is a set of skills of which one is enough.
final class RequiredSkills {
  private final Map<Set<SkillId>, Integer> numbers = new HashMap<>();
  private final List<Set<SkillId>> requirements = new ArrayList<>();

  int number(Set<SkillId> requirement) {
    return numbers.computeIfAbsent(
        requirement,
        added -> {
          requirements.add(added);
          return requirements.size() - 1;
        });
  }

  Set<SkillId> requirement(int number) {
    return requirements.get(number);
  }

  /// The numbers of the requirements that someone who learned these skills meets.
  BitSet metBy(Collection<SkillId> learned) {
    Set<SkillId> covered = new HashSet<>();
    learned.forEach(skill -> covered.addAll(SkillOrder.covered(skill)));
    BitSet met = new BitSet(requirements.size());
    for (int i = 0; i < requirements.size(); i++) {
      for (SkillId skill : requirements.get(i)) {
        if (covered.contains(skill)) {
          met.set(i);
        }
      }
    }
    return met;
  }
}
