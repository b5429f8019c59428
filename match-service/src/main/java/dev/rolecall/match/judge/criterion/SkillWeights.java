package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.SkillPreference;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A person's skills, ready for comparing.
///
/// @param wanted the points of a job for each skill that the person wants to use
/// @param must the skills that a job must list
/// @param avoided the skills that the person does not want to use
/// @param has the skills that the person has, with the skills that those imply
/// @param full the points of a job with the five best of the wanted skills: a full score
public record SkillWeights(
    Map<SkillId, Integer> wanted,
    Set<SkillId> must,
    Set<SkillId> avoided,
    Set<SkillId> has,
    int full) {
  /// No job has every skill of a long list: this many of the best are enough for a full score.
  private static final int ENOUGH = 5;

  private static final int USUAL_LEVEL = 3;

  static SkillWeights of(List<SkillPreference> preferences, Reference reference) {
    Map<SkillId, Integer> wanted = new LinkedHashMap<>();
    Set<SkillId> has = new HashSet<>();
    for (SkillPreference preference : preferences) {
      int gain = gain(preference, reference);
      if (gain > 0) {
        wanted.merge(preference.id(), gain, Math::max);
        has.addAll(ImpliedSkills.by(preference.id()));
      }
    }
    int full =
        wanted.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(ENOUGH)
            .mapToInt(Integer::intValue)
            .sum();
    return new SkillWeights(
        wanted, of(preferences, Preference.MUST), of(preferences, Preference.AVOID), has, full);
  }

  private static Set<SkillId> of(List<SkillPreference> preferences, Preference need) {
    return preferences.stream()
        .filter(preference -> preference.preference() == need)
        .map(SkillPreference::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Rare skills and skills of a high level count for more.
  private static int gain(SkillPreference preference, Reference reference) {
    int need =
        switch (preference.preference()) {
          case MUST -> 4;
          case WANT -> 3;
          case NICE -> 1;
          case AVOID, UNKNOWN -> 0;
        };
    Integer level = preference.level();
    int skilled = 7 + Math.clamp(level == null ? USUAL_LEVEL : level, 1, 5);
    return need * skilled * reference.rarity(preference.id());
  }
}
