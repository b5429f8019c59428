package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.text.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether the person can do the work, and whether it is work that they want.
///
/// - Half of the score is the share of the job's required skills that the person has: of its MUST
///   skills, or of all that it lists when it has none. Rare skills have a higher weight.
/// - The other half is the share of the person's wanted skills that the job lists, up to the five
///   best.
/// - A skill of the job implies others: Spring Boot implies Java. An avoided skill that is only
///   implied by a wanted one does not count.
/// - Each avoided skill lowers the score, and vetoes the job when the job requires it. A skill that
///   the person marked MUST vetoes a job that lists skills without it. A job that lists no skills
///   is never vetoed.
public final class SkillsCriterion implements Criterion {
  private static final int AVOIDED_SKILL_PENALTY = 30;

  /// A wanted skill is reported as not mentioned if its weight is at least 1/4 of the maximum.
  private static final int MIN_SHARE_DENOMINATOR = 4;

  @Override
  public String name() {
    return "skills";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    SkillWeights preferences = person.skills();
    List<SkillRequirement> listed = Opening.orEmpty(job.attributes().skills());
    if (preferences.wanted().isEmpty() && preferences.avoided().isEmpty()) {
      return CriterionResult.NOT_APPLICABLE;
    }
    if (listed.isEmpty()) {
      return CriterionResult.notStated("No skills listed");
    }
    Set<SkillId> inJob = new HashSet<>();
    listed.forEach(requirement -> inJob.addAll(ImpliedSkills.by(requirement.id())));
    return veto(listed, inJob, preferences)
        .orElseGet(() -> score(listed, inJob, preferences, person.reference()));
  }

  private static Optional<CriterionResult> veto(
      List<SkillRequirement> listed, Set<SkillId> inJob, SkillWeights preferences) {
    for (SkillId must : preferences.must()) {
      if (!inJob.contains(must)) {
        return Optional.of(
            CriterionResult.veto(
                () -> "Does not mention the required skill " + ImpliedSkills.name(must)));
      }
    }
    return listed.stream()
        .filter(requirement -> requirement.importance() == Importance.MUST)
        .flatMap(
            requirement ->
                avoidedBy(requirement, preferences).stream()
                    .limit(1)
                    .map(id -> veto(requirement, id)))
        .findFirst();
  }

  private static CriterionResult veto(SkillRequirement requirement, SkillId avoided) {
    return avoided.equals(requirement.id())
        ? CriterionResult.veto(
            () -> "Requires " + ImpliedSkills.name(requirement.id()) + ", which you avoid")
        : CriterionResult.veto(
            () ->
                "Requires "
                    + ImpliedSkills.name(requirement.id())
                    + ", which implies "
                    + ImpliedSkills.name(avoided)
                    + ", which you avoid");
  }

  /// The avoided skills that a required skill is or implies: itself first, then in the person's
  /// order.
  private static List<SkillId> avoidedBy(SkillRequirement requirement, SkillWeights preferences) {
    SkillId id = requirement.id();
    if (preferences.avoided().contains(id)) {
      return List.of(id);
    }
    if (preferences.avoided().isEmpty() || preferences.wanted().containsKey(id)) {
      return List.of();
    }
    Set<SkillId> implied = ImpliedSkills.by(id);
    return preferences.avoided().stream().filter(implied::contains).toList();
  }

  private static List<SkillId> avoided(List<SkillRequirement> listed, SkillWeights preferences) {
    return listed.stream()
        .flatMap(requirement -> avoidedBy(requirement, preferences).stream())
        .distinct()
        .toList();
  }

  private static CriterionResult score(
      List<SkillRequirement> listed,
      Set<SkillId> inJob,
      SkillWeights preferences,
      ReferenceData reference) {
    int avoided = avoided(listed, preferences).size();
    if (preferences.wanted().isEmpty() && avoided == 0) {
      return CriterionResult.NOT_APPLICABLE;
    }
    int met =
        preferences.wanted().isEmpty()
            ? CriterionResult.NEUTRAL
            : (requiredSkillsScore(listed, preferences, reference)
                    + wantedSkillsScore(inJob, preferences))
                / 2;
    int score = Math.max(0, met - avoided * AVOIDED_SKILL_PENALTY);
    return CriterionResult.certain(score, () -> reason(listed, inJob, preferences));
  }

  private static int requiredSkillsScore(
      List<SkillRequirement> listed, SkillWeights preferences, ReferenceData reference) {
    boolean hasMust =
        listed.stream().anyMatch(requirement -> requirement.importance() == Importance.MUST);
    int total = 0;
    int matched = 0;
    for (SkillRequirement requirement : listed) {
      if (!hasMust || requirement.importance() == Importance.MUST) {
        int rarity = reference.rarity(requirement.id());
        total += rarity;
        matched += preferences.has().contains(requirement.id()) ? rarity : 0;
      }
    }
    return 100 * matched / total;
  }

  private static int wantedSkillsScore(Set<SkillId> inJob, SkillWeights preferences) {
    long sum = 0;
    for (var preference : preferences.wanted().entrySet()) {
      sum += inJob.contains(preference.getKey()) ? preference.getValue() : 0;
    }
    return (int) Math.min(100, 100 * sum / preferences.maxScore());
  }

  /// The job's skills that the person has, in the job's order.
  public static List<SkillId> matched(List<SkillRequirement> listed, SkillWeights preferences) {
    return listed.stream()
        .map(SkillRequirement::id)
        .filter(preferences.has()::contains)
        .distinct()
        .toList();
  }

  /// The job's required skills that the person does not have, in the job's order; empty when the
  /// profile lists no skills.
  public static List<SkillId> missing(List<SkillRequirement> listed, SkillWeights preferences) {
    return listed.stream()
        .filter(requirement -> requirement.importance() == Importance.MUST)
        .map(SkillRequirement::id)
        .filter(id -> !preferences.has().isEmpty() && !preferences.has().contains(id))
        .distinct()
        .toList();
  }

  private static String reason(
      List<SkillRequirement> listed, Set<SkillId> inJob, SkillWeights preferences) {
    List<String> parts = new ArrayList<>();
    List<SkillId> matched = matched(listed, preferences);
    parts.add(
        matched.isEmpty()
            ? "None of your skills is mentioned"
            : Phrases.and(names(matched))
                + (matched.size() == 1 ? " matches" : " match")
                + " your skills");
    List<SkillId> missing = missing(listed, preferences);
    if (!missing.isEmpty()) {
      parts.add("the job also requires " + Phrases.and(names(missing)));
    }
    List<SkillId> absent =
        preferences.wanted().entrySet().stream()
            .filter(
                preference ->
                    preference.getValue() * MIN_SHARE_DENOMINATOR >= preferences.maxScore())
            .map(Map.Entry::getKey)
            .filter(id -> !inJob.contains(id))
            .toList();
    if (!absent.isEmpty()) {
      parts.add(
          Phrases.and(names(absent))
              + (absent.size() == 1 ? " is not mentioned" : " are not mentioned"));
    }
    List<SkillId> avoided = avoided(listed, preferences);
    if (!avoided.isEmpty()) {
      parts.add("the job uses " + Phrases.and(names(avoided)) + ", which you avoid");
    }
    return String.join("; ", parts);
  }

  private static List<String> names(List<SkillId> skills) {
    return skills.stream().map(ImpliedSkills::name).toList();
  }
}
