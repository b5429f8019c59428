package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.text.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The skills that a job must not lack for a person.
final class MustSkills {
  /// The strength of a neighbor, in percent, that is close to a skill.
  static final int CLOSE = 50;

  private MustSkills() {}

  /// The veto of a job that surely lacks one of them ([SkillKinds]), null when it may not.
  static @Nullable CriterionResult missing(JobAttributes job, PersonSkills skills) {
    if (skills.must().isEmpty()) {
      return null;
    }
    Set<SkillId> named = new HashSet<>(job.title().skills());
    Set<SkillId> chosen = new HashSet<>(job.title().skills());
    for (SkillRequirement requirement : Opening.orEmpty(job.skills())) {
      Set<SkillId> implied = ImpliedSkills.by(requirement.id());
      named.addAll(implied);
      if (requirement.importance() != Importance.NICE) {
        chosen.addAll(implied);
      }
    }
    for (SkillId must : skills.must()) {
      List<SkillId> instead = SkillKinds.insteadOf(must, named, chosen);
      if (!instead.isEmpty()) {
        return CriterionResult.veto(
            () ->
                "Names "
                    + Phrases.and(ImpliedSkills.names(instead.stream().limit(3)))
                    + ", but not the required "
                    + ImpliedSkills.name(must));
      }
    }
    return null;
  }

  /// Whether the title names languages, and none that the person requires or, when they require
  /// none, that they want or that is close to one.
  static boolean titleNamesOtherLanguage(JobAttributes job, PersonSkills skills) {
    List<SkillId> named =
        job.title().skills().stream()
            .filter(skill -> SkillKinds.isLanguage(skill) || SkillKinds.isLanguagePlatform(skill))
            .toList();
    if (named.isEmpty() || namesOwnPlatform(named, skills)) {
      return false;
    }
    List<SkillId> must = skills.must().stream().filter(SkillKinds::isLanguage).toList();
    return must.isEmpty()
        ? skills.wanted().stream().anyMatch(SkillKinds::isLanguage)
            && named.stream().allMatch(skill -> skills.relation(skill).has() < CLOSE)
        : must.stream().noneMatch(named::contains);
  }

  private static boolean namesOwnPlatform(List<SkillId> named, PersonSkills skills) {
    return skills.wanted().stream()
        .flatMap(skill -> ImpliedSkills.by(skill).stream())
        .anyMatch(skill -> SkillKinds.isLanguagePlatform(skill) && named.contains(skill));
  }

  /// Whether a skill that the person requires is named as one of many only.
  static boolean isMinor(int[] found, PersonSkills skills, Emphasis emphasis) {
    for (int i = 0; i < found.length; i++) {
      if (found[i] > 0
          && found[i] < emphasis.mention()
          && skills.must().contains(skills.wanted().get(i))) {
        return true;
      }
    }
    return false;
  }
}
