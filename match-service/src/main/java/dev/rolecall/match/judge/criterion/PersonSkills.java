package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.SkillPreference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A person's skills, prepared for comparing with many jobs. For use by one thread.
public final class PersonSkills {
  private static final int DEFAULT_LEVEL = 3;

  private final List<SkillId> wanted;
  private final int[] points;
  private final int fullPoints;
  private final Set<SkillId> must;
  private final Set<SkillId> avoided;
  private final Set<SkillId> has = new HashSet<>();
  private final Set<String> kinds;
  private final boolean demanding;
  private final ReferenceData reference;
  private final Weights weights;
  private final int implied;
  private final int general;
  private final int neighbor;
  private final Map<SkillId, Relation> relations = new HashMap<>();

  /// What a skill that a job names means to the person.
  ///
  /// @param wanted for each wanted skill, in percent, how much of it the job's skill is; null when
  ///   it is nothing of any of them
  /// @param has in percent: 100 for a skill that the person has, less for a neighbor of one
  /// @param points of the skill among those that the job names; decisive and rare ones have more
  /// @param competes whether it is of the kind of a wanted skill, and nothing of any of them
  @SuppressWarnings("ArrayRecordComponent") // compared by no one, and read for every job
  record Relation(int @Nullable [] wanted, int has, int points, boolean competes) {}

  private PersonSkills(
      Map<SkillId, Integer> wanted,
      List<SkillPreference> preferences,
      ReferenceData reference,
      Weights weights) {
    this.wanted = List.copyOf(wanted.keySet());
    this.points = wanted.values().stream().mapToInt(Integer::intValue).toArray();
    this.fullPoints =
        wanted.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(weights.of("skills.full"))
            .mapToInt(Integer::intValue)
            .sum();
    this.must = of(preferences, Preference.MUST);
    this.avoided = of(preferences, Preference.AVOID);
    this.kinds =
        preferences.stream()
            .filter(
                preference ->
                    preference.preference() == Preference.WANT
                        || preference.preference() == Preference.MUST)
            .map(preference -> SkillKinds.kind(preference.id()))
            .collect(Collectors.toSet());
    this.demanding = !kinds.isEmpty() || wanted.isEmpty();
    this.reference = reference;
    this.weights = weights;
    this.implied = weights.of("skills.implied");
    this.general = weights.of("skills.general");
    this.neighbor = weights.of("skills.neighbor");
    wanted.keySet().forEach(id -> has.addAll(ImpliedSkills.by(id)));
  }

  static PersonSkills of(
      List<SkillPreference> preferences, ReferenceData reference, Weights weights) {
    Map<SkillId, Integer> wanted = new LinkedHashMap<>();
    for (SkillPreference preference : preferences) {
      int points = points(preference, reference, weights);
      if (points > 0) {
        wanted.merge(preference.id(), points, Math::max);
      }
    }
    return new PersonSkills(wanted, preferences, reference, weights);
  }

  private static Set<SkillId> of(List<SkillPreference> preferences, Preference strength) {
    return preferences.stream()
        .filter(preference -> preference.preference() == strength)
        .map(SkillPreference::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Languages, rare skills and skills with a high level have more points.
  private static int points(SkillPreference preference, ReferenceData reference, Weights weights) {
    int factor =
        switch (preference.preference()) {
          case MUST -> weights.of("skills.must");
          case WANT -> weights.of("skills.want");
          case NICE -> weights.of("skills.nice");
          case AVOID, UNKNOWN -> 0;
        };
    Integer level = preference.level();
    int levelFactor = 7 + Math.clamp(level == null ? DEFAULT_LEVEL : level, 1, 5);
    int kind = SkillKinds.isLanguage(preference.id()) ? weights.of("skills.language") : 100;
    return factor * levelFactor * reference.rarity(preference.id()) * kind / 100;
  }

  /// The skills that the person wants to use, in the profile's order.
  List<SkillId> wanted() {
    return wanted;
  }

  /// The skills that a job must not lack.
  Set<SkillId> must() {
    return must;
  }

  Set<SkillId> avoided() {
    return avoided;
  }

  /// Whether the person has this skill, or one that implies it.
  public boolean has(SkillId skill) {
    return has.contains(skill);
  }

  /// Whether the person has this skill, one that implies it, or one that replaces it.
  public boolean covers(SkillId skill) {
    return has.contains(skill)
        || wanted.stream().anyMatch(mine -> SkillOrder.covered(mine).contains(skill));
  }

  boolean isEmpty() {
    return wanted.isEmpty();
  }

  /// The kinds of the skills that the person wants or requires.
  Set<String> kinds() {
    return kinds;
  }

  /// Whether not all skills are only nice to have.
  boolean isDemanding() {
    return demanding;
  }

  /// The points of a wanted skill, in those of a full match.
  double share(int at) {
    return fullPoints == 0 ? 1 : (double) points[at] / fullPoints;
  }

  /// A score of skills, as it counts for this person: a person who marks all skills as nice to have
  /// loses only a part of what is missing to 100.
  int weigh(int score) {
    return demanding ? score : 100 - (100 - score) * weights.of("skills.only-nice") / 100;
  }

  /// How much of what the person wants a job names, in percent.
  ///
  /// @param found for each wanted skill, in percent, how much of it the job names
  int coverage(int[] found) {
    long sum = 0;
    for (int i = 0; i < points.length; i++) {
      sum += (long) points[i] * found[i];
    }
    return fullPoints == 0 ? 0 : (int) Math.min(100, sum / fullPoints);
  }

  /// Whether a wanted skill is one of the main ones, which is worth a remark when it is missing.
  boolean isMain(int at) {
    return points[at] * 4 >= fullPoints;
  }

  Relation relation(SkillId skill) {
    Relation known = relations.get(skill);
    if (known == null) {
      known = compare(skill);
      relations.put(skill, known);
    }
    return known;
  }

  private Relation compare(SkillId skill) {
    int[] strengths = new int[wanted.size()];
    int best = 0;
    for (int i = 0; i < strengths.length; i++) {
      strengths[i] = strength(wanted.get(i), skill);
      best = Math.max(best, SkillNeighbors.strength(wanted.get(i), skill));
    }
    int mine = has.contains(skill) ? 100 : best;
    String kind = SkillKinds.kind(skill);
    int ofKind = weights.of("kind." + kind, weights.of("kind.OTHER"));
    int share =
        kinds.contains(kind) || kinds.isEmpty() ? 100 : weights.of("requirements.other-kind");
    boolean unrelated = Arrays.stream(strengths).allMatch(strength -> strength == 0);
    return new Relation(
        unrelated ? null : strengths,
        mine,
        ofKind * reference.rarity(skill) * share / 100,
        unrelated && kinds.contains(kind) && SkillKinds.isExclusive(kind));
  }

  private int strength(SkillId one, SkillId named) {
    if (one.equals(named)) {
      return 100;
    }
    if (ImpliedSkills.by(named).contains(one)) {
      return implied;
    }
    int narrower = ImpliedSkills.by(one).contains(named) ? general : 0;
    return Math.max(narrower, SkillNeighbors.strength(one, named) * neighbor / 100);
  }

  /// The neighbors of wanted skills among these, as `MySQL is close to PostgreSQL`.
  List<String> neighbors(List<SkillId> named, int[] found) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      SkillId mine = wanted.get(i);
      boolean missing = named.stream().noneMatch(id -> ImpliedSkills.by(id).contains(mine));
      if (found[i] > 0 && missing) {
        named.stream()
            .filter(id -> !has.contains(id) && SkillNeighbors.strength(mine, id) > 0)
            .findFirst()
            .ifPresent(
                id ->
                    texts.add(ImpliedSkills.name(id) + " is close to " + ImpliedSkills.name(mine)));
      }
    }
    return texts;
  }
}
