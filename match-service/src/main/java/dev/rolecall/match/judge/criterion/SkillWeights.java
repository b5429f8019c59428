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

/// A person's skills, prepared for comparison.
///
/// @param wanted the points of a job for each skill that the person wants to use
/// @param must the skills that a job must list
/// @param avoided the skills that the person does not want to use
/// @param has the skills that the person has, with the skills that those imply
/// @param maxScore the points of a job with the five best of the wanted skills, which scores 100
public record SkillWeights(
    Map<SkillId, Integer> wanted,
    Set<SkillId> must,
    Set<SkillId> avoided,
    Set<SkillId> has,
    int maxScore) {
  /// No job has every skill of a long list: a job with this many of the best scores 100.
  private static final int SKILLS_FOR_MAX_SCORE = 5;

  private static final int DEFAULT_LEVEL = 3;

  static SkillWeights of(List<SkillPreference> preferences, ReferenceData reference) {
    Map<SkillId, Integer> wanted = new LinkedHashMap<>();
    Set<SkillId> has = new HashSet<>();
    for (SkillPreference preference : preferences) {
      int weight = weight(preference, reference);
      if (weight > 0) {
        wanted.merge(preference.id(), weight, Math::max);
        has.addAll(ImpliedSkills.by(preference.id()));
      }
    }
    int maxScore =
        wanted.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(SKILLS_FOR_MAX_SCORE)
            .mapToInt(Integer::intValue)
            .sum();
    return new SkillWeights(
        wanted, of(preferences, Preference.MUST), of(preferences, Preference.AVOID), has, maxScore);
  }

  private static Set<SkillId> of(List<SkillPreference> preferences, Preference strength) {
    return preferences.stream()
        .filter(preference -> preference.preference() == strength)
        .map(SkillPreference::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Rare skills and skills with a high level have a higher weight.
  private static int weight(SkillPreference preference, ReferenceData reference) {
    int preferenceFactor =
        switch (preference.preference()) {
          case MUST -> 4;
          case WANT -> 3;
          case NICE -> 1;
          case AVOID, UNKNOWN -> 0;
        };
    Integer level = preference.level();
    int levelFactor = 7 + Math.clamp(level == null ? DEFAULT_LEVEL : level, 1, 5);
    return preferenceFactor * levelFactor * reference.rarity(preference.id());
  }
}
