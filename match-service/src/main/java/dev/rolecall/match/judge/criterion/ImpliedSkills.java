package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Each skill of the dictionary with all skills that it implies, computed once.
final class ImpliedSkills {
  private static final SkillDictionary DICTIONARY = SkillDictionary.shared();
  private static final Map<SkillId, Set<SkillId>> CACHE = new ConcurrentHashMap<>();

  /// The categories of what comes with a skill, and is not learned on its own.
  static final Set<String> PRACTICES = Set.of("PRACTICE", "PROTOCOL", "OTHER");

  private ImpliedSkills() {}

  /// The skill itself and the skills that it implies, directly or indirectly.
  static Set<SkillId> by(SkillId skill) {
    Set<SkillId> known = CACHE.get(skill);
    if (known != null) {
      return known;
    }
    return DICTIONARY.byId(skill).isEmpty()
        ? Set.of(skill)
        : CACHE.computeIfAbsent(skill, id -> Set.copyOf(DICTIONARY.withImplied(id)));
  }

  static String name(SkillId skill) {
    return DICTIONARY.byId(skill).map(Skill::name).orElse(skill.value());
  }

  static List<String> names(Stream<SkillId> skills) {
    return skills.map(ImpliedSkills::name).toList();
  }
}
