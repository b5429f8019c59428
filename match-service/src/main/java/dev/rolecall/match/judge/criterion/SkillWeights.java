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
/// @param wanted each skill to work with, by what a job gains that has it
/// @param must the skills that a job must have
/// @param avoided the skills not to work with
/// @param has the skills that the person has, with what those imply
/// @param full what a job gains at most: with the few best of what is wanted
public record SkillWeights(
    Map<SkillId, Integer> wanted,
    Set<SkillId> must,
    Set<SkillId> avoided,
    Set<SkillId> has,
    int full) {
  /// No job has everything that a long list wants: so many of the best are enough for all points.
  private static final int ENOUGH = 5;

  private static final int USUAL_LEVEL = 3;

  static SkillWeights of(List<SkillPreference> wishes, Reference reference) {
    Map<SkillId, Integer> wanted = new LinkedHashMap<>();
    Set<SkillId> has = new HashSet<>();
    for (SkillPreference wish : wishes) {
      int gain = gain(wish, reference);
      if (gain > 0) {
        wanted.merge(wish.id(), gain, Math::max);
        has.addAll(ImpliedSkills.by(wish.id()));
      }
    }
    int full =
        wanted.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(ENOUGH)
            .mapToInt(Integer::intValue)
            .sum();
    return new SkillWeights(
        wanted, of(wishes, Preference.MUST), of(wishes, Preference.AVOID), has, full);
  }

  private static Set<SkillId> of(List<SkillPreference> wishes, Preference need) {
    return wishes.stream()
        .filter(wish -> wish.need() == need)
        .map(SkillPreference::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Rare skills tell more than common ones, and what one is good at counts for more.
  private static int gain(SkillPreference wish, Reference reference) {
    int need =
        switch (wish.need()) {
          case MUST -> 4;
          case WANT -> 3;
          case NICE -> 1;
          case AVOID, UNKNOWN -> 0;
        };
    Integer level = wish.level();
    int skilled = 7 + Math.clamp(level == null ? USUAL_LEVEL : level, 1, 5);
    return need * skilled * reference.rarity(wish.id());
  }
}
