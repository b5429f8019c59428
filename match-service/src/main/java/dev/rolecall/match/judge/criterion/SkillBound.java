package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a job means to people by the skills that they want, computed once for all of them: never
/// less than [SkillsCriterion] and [RequirementsCriterion] give any of them. Safe for use by many
/// threads.
public final class SkillBound {
  private static final SkillDictionary DICTIONARY = SkillDictionary.shared();

  private final SkillsCriterion criterion;
  private final Map<SkillId, Map<SkillId, Integer>> related = new ConcurrentHashMap<>();
  private final int implied;
  private final int general;
  private final int neighbor;
  private final int otherTitle;
  private final int requirementsSilent;

  public SkillBound(Weights weights) {
    criterion = new SkillsCriterion(weights);
    implied = weights.of("skills.implied");
    general = weights.of("skills.general");
    neighbor = weights.of("skills.neighbor");
    otherTitle = weights.of("skills.other-title");
    requirementsSilent = weights.of("requirements.silent");
  }

  /// For each skill of which a job names something, how much at most, in percent; at least 1.
  public Map<SkillId, Integer> found(JobAttributes job) {
    Map<SkillId, Integer> found = new HashMap<>();
    Set<SkillId> title = job.title().skills();
    title.forEach(skill -> raise(found, skill, 100));
    boolean language = title.stream().anyMatch(SkillKinds::isLanguage);
    List<SkillRequirement> listed = Opening.orEmpty(job.skills());
    for (int i = 0; i < listed.size(); i++) {
      raise(
          found,
          listed.get(i).id(),
          criterion.emphasisOf(listed.get(i), i, listed.size(), title, language));
    }
    return found;
  }

  private void raise(Map<SkillId, Integer> found, SkillId named, int percent) {
    related(named)
        .forEach(
            (wanted, strength) ->
                found.merge(wanted, Math.max(1, strength * percent / 100), Math::max));
  }

  /// The skills of which a job's skill is something, with how much in percent.
  private Map<SkillId, Integer> related(SkillId named) {
    return related.computeIfAbsent(named, this::relate);
  }

  private Map<SkillId, Integer> relate(SkillId named) {
    Map<SkillId, Integer> strengths = new HashMap<>();
    SkillNeighbors.of(named)
        .forEach((other, strength) -> strengths.put(other, strength * neighbor / 100));
    for (SkillId narrower : DICTIONARY.implying(named)) {
      strengths.merge(narrower, general, Math::max);
    }
    ImpliedSkills.by(named).forEach(broader -> strengths.merge(broader, implied, Math::max));
    strengths.put(named, 100);
    return strengths;
  }

  /// How many skills a job lists of each kind of which it tends to choose one.
  public static Map<String, Integer> kinds(JobAttributes job) {
    Map<String, Integer> kinds = new HashMap<>();
    for (SkillRequirement requirement : Opening.orEmpty(job.skills())) {
      String kind = SkillKinds.kind(requirement.id());
      if (SkillKinds.isExclusive(kind)) {
        kinds.merge(kind, 1, Integer::sum);
      }
    }
    return kinds;
  }

  /// Those of these skills for which a job that surely lacks them is vetoed ([MustSkills]).
  public static Set<SkillId> missing(JobAttributes job, Iterable<SkillId> required) {
    Set<SkillId> named = new HashSet<>(job.title().skills());
    Set<SkillId> chosen = new HashSet<>(job.title().skills());
    for (SkillRequirement requirement : Opening.orEmpty(job.skills())) {
      Set<SkillId> all = ImpliedSkills.by(requirement.id());
      named.addAll(all);
      if (requirement.importance() != Importance.NICE) {
        chosen.addAll(all);
      }
    }
    List<SkillId> languages =
        chosen.stream().filter(skill -> SkillKinds.isServerLanguage(skill, named)).toList();
    Set<SkillId> missing = new HashSet<>();
    if (!chosen.isEmpty()) {
      for (SkillId skill : required) {
        if (SkillKinds.isReplaced(skill, named, chosen, languages)) {
          missing.add(skill);
        }
      }
    }
    return missing;
  }

  /// Skills that veto a job for everyone who avoids them. There may be more ([AvoidedSkills]).
  public static Set<SkillId> vetoedWhenAvoided(JobAttributes job) {
    Set<SkillId> vetoed = new HashSet<>();
    for (SkillRequirement requirement : Opening.orEmpty(job.skills())) {
      SkillId skill = requirement.id();
      boolean inTitle = job.title().skills().contains(skill);
      boolean optional = job.alternatives().containsKey(skill);
      if (inTitle || requirement.importance() == Importance.MUST && !optional) {
        vetoed.add(skill);
      }
    }
    return vetoed;
  }

  /// The languages in the title, and platforms that state one.
  public static Set<SkillId> titleLanguages(JobAttributes job) {
    Set<SkillId> languages = new HashSet<>(job.title().skills());
    languages.removeIf(
        skill -> !SkillKinds.isLanguage(skill) && !SkillKinds.isLanguagePlatform(skill));
    return languages;
  }

  /// Whether a person who wants this skill has one of these languages, or one that is close to it.
  public static boolean isClose(SkillId wanted, Set<SkillId> languages) {
    return languages.stream()
        .anyMatch(
            language ->
                ImpliedSkills.by(wanted).contains(language)
                    || SkillNeighbors.strength(wanted, language) >= MustSkills.CLOSE);
  }

  /// Whether a wanted skill is, or implies, a platform among these.
  public static boolean isOnPlatform(SkillId wanted, Set<SkillId> languages) {
    return ImpliedSkills.by(wanted).stream()
        .anyMatch(skill -> SkillKinds.isLanguagePlatform(skill) && languages.contains(skill));
  }

  /// The highest score of [SkillsCriterion] for a demanding person.
  ///
  /// @param percent how much of what the person wants the job names
  /// @param competing for a percentage of 0: how many skills compete, at most 2
  public int score(JobAttributes job, boolean must, int percent, int competing) {
    int without = criterion.withoutSkills(must, SkillsCriterion.isSpecial(job.family()), competing);
    return Math.max(percent == 0 ? 0 : criterion.ofCoverage(percent), without);
  }

  /// The percentage of a score that remains when the title names another language.
  public int otherTitle() {
    return otherTitle;
  }

  /// The highest score of [RequirementsCriterion] for a demanding person who wants none of the
  /// skills that a job names: what a job that names no skills scores.
  public int requirementsWithoutSkills() {
    return requirementsSilent;
  }
}
