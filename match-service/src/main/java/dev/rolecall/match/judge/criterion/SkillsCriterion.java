package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Need;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillNeed;
import dev.rolecall.model.text.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether the person can do the work, and whether it is work that they want.
///
/// Half of the score is what the person has of what the job needs (of its MUSTs, or, where it has
/// none, of all that it names), rare skills counting for more. The other half is what the job has
/// of what the person wants, up to the five best. A skill that the job has implies others (who
/// needs Spring Boot needs Java), except what a person avoids of a skill that they want by itself.
/// Each skill that the person avoids takes a part away, and keeps the job away when the job needs
/// it, as does a lacking skill that the person must have; but never where the job names no skill at
/// all.
public final class SkillsCriterion implements Criterion {
  private static final int AVOIDED = 30;

  /// What makes at least one part in so many of all that is wanted is missed by name.
  private static final int WEIGHTY = 4;

  @Override
  public String name() {
    return "skills";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    SkillWeights wishes = person.skills();
    List<SkillNeed> named = Opening.stated(job.facts().skills());
    if (wishes.wanted().isEmpty() && wishes.avoided().isEmpty()) {
      return CriterionResult.NOT_APPLICABLE;
    }
    if (named.isEmpty()) {
      return CriterionResult.notStated("No skills listed");
    }
    Set<SkillId> inJob = new HashSet<>();
    named.forEach(need -> inJob.addAll(ImpliedSkills.by(need.id())));
    return against(named, inJob, wishes)
        .orElseGet(() -> score(named, inJob, wishes, person.reference()));
  }

  private static Optional<CriterionResult> against(
      List<SkillNeed> named, Set<SkillId> inJob, SkillWeights wishes) {
    for (SkillId must : wishes.must()) {
      if (!inJob.contains(must)) {
        return Optional.of(
            CriterionResult.veto(() -> "Lists skills, but not " + ImpliedSkills.name(must)));
      }
    }
    return named.stream()
        .filter(need -> need.need() == Need.MUST)
        .flatMap(need -> avoidedBy(need, wishes).stream().limit(1).map(id -> against(need, id)))
        .findFirst();
  }

  private static CriterionResult against(SkillNeed need, SkillId avoided) {
    return avoided.equals(need.id())
        ? CriterionResult.veto(
            () -> "Requires " + ImpliedSkills.name(need.id()) + ", which you avoid")
        : CriterionResult.veto(
            () ->
                "Requires "
                    + ImpliedSkills.name(need.id())
                    + ", which implies "
                    + ImpliedSkills.name(avoided)
                    + ", which you avoid");
  }

  /// Itself first, then what it implies, in the person's order.
  private static List<SkillId> avoidedBy(SkillNeed need, SkillWeights wishes) {
    SkillId id = need.id();
    if (wishes.avoided().contains(id)) {
      return List.of(id);
    }
    if (wishes.avoided().isEmpty() || wishes.wanted().containsKey(id)) {
      return List.of();
    }
    Set<SkillId> implied = ImpliedSkills.by(id);
    return wishes.avoided().stream().filter(implied::contains).toList();
  }

  private static List<SkillId> avoided(List<SkillNeed> named, SkillWeights wishes) {
    return named.stream().flatMap(need -> avoidedBy(need, wishes).stream()).distinct().toList();
  }

  private static CriterionResult score(
      List<SkillNeed> named, Set<SkillId> inJob, SkillWeights wishes, Reference reference) {
    int avoided = avoided(named, wishes).size();
    if (wishes.wanted().isEmpty() && avoided == 0) {
      return CriterionResult.NOT_APPLICABLE;
    }
    int met =
        wishes.wanted().isEmpty()
            ? CriterionResult.NEUTRAL
            : (can(named, wishes, reference) + wanted(inJob, wishes)) / 2;
    int score = Math.max(0, met - avoided * AVOIDED);
    return CriterionResult.certain(score, () -> reason(named, inJob, wishes));
  }

  private static int can(List<SkillNeed> named, SkillWeights wishes, Reference reference) {
    boolean musts = named.stream().anyMatch(need -> need.need() == Need.MUST);
    int asked = 0;
    int had = 0;
    for (SkillNeed need : named) {
      if (!musts || need.need() == Need.MUST) {
        int rarity = reference.rarity(need.id());
        asked += rarity;
        had += wishes.has().contains(need.id()) ? rarity : 0;
      }
    }
    return 100 * had / asked;
  }

  private static int wanted(Set<SkillId> inJob, SkillWeights wishes) {
    long gained = 0;
    for (var wish : wishes.wanted().entrySet()) {
      gained += inJob.contains(wish.getKey()) ? wish.getValue() : 0;
    }
    return (int) Math.min(100, 100 * gained / wishes.full());
  }

  /// The job's skills that the person has, in the job's order.
  public static List<SkillId> matched(List<SkillNeed> named, SkillWeights wishes) {
    return named.stream().map(SkillNeed::id).filter(wishes.has()::contains).distinct().toList();
  }

  /// What the job needs and the person does not have, in the job's order; nothing when the person
  /// says nothing of skills.
  public static List<SkillId> missing(List<SkillNeed> named, SkillWeights wishes) {
    return named.stream()
        .filter(need -> need.need() == Need.MUST)
        .map(SkillNeed::id)
        .filter(id -> !wishes.has().isEmpty() && !wishes.has().contains(id))
        .distinct()
        .toList();
  }

  private static String reason(List<SkillNeed> named, Set<SkillId> inJob, SkillWeights wishes) {
    List<String> parts = new ArrayList<>();
    List<SkillId> matched = matched(named, wishes);
    parts.add(
        matched.isEmpty()
            ? "None of your skills is mentioned"
            : Phrases.and(names(matched))
                + (matched.size() == 1 ? " matches" : " match")
                + " your skills");
    List<SkillId> missing = missing(named, wishes);
    if (!missing.isEmpty()) {
      parts.add("they also want " + Phrases.and(names(missing)));
    }
    List<SkillId> absent =
        wishes.wanted().entrySet().stream()
            .filter(wish -> wish.getValue() * WEIGHTY >= wishes.full())
            .map(Map.Entry::getKey)
            .filter(id -> !inJob.contains(id))
            .toList();
    if (!absent.isEmpty()) {
      parts.add(
          Phrases.and(names(absent))
              + (absent.size() == 1 ? " is not mentioned" : " are not mentioned"));
    }
    List<SkillId> avoided = avoided(named, wishes);
    if (!avoided.isEmpty()) {
      parts.add("they use " + Phrases.and(names(avoided)) + ", which you avoid");
    }
    return String.join("; ", parts);
  }

  private static List<String> names(List<SkillId> skills) {
    return skills.stream().map(ImpliedSkills::name).toList();
  }
}
