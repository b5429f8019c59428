package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The skills of a job that a person avoids. Of several skills of which the job asks for one, none
/// is avoided unless all are.
final class AvoidedSkills {
  private AvoidedSkills() {}

  /// The veto of a job that requires one of them or has it in its title; null when it does not.
  static @Nullable CriterionResult veto(JobAttributes job, PersonSkills skills) {
    if (skills.avoided().isEmpty()) {
      return null;
    }
    for (SkillRequirement requirement : Opening.orEmpty(job.skills())) {
      if (isRequired(requirement, job)) {
        List<SkillId> avoided = avoidedBy(requirement.id(), job, skills);
        if (!avoided.isEmpty()) {
          return veto(requirement, avoided.getFirst());
        }
      }
    }
    return null;
  }

  private static boolean isRequired(SkillRequirement requirement, JobAttributes job) {
    return requirement.importance() == Importance.MUST
        || job.title().skills().contains(requirement.id());
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

  /// The avoided skills that a named skill is or implies: itself first, then in the person's order.
  private static List<SkillId> avoidedBy(SkillId id, JobAttributes job, PersonSkills skills) {
    List<SkillId> avoided = avoidedBy(id, skills);
    boolean optional =
        !avoided.isEmpty()
            && !job.title().skills().contains(id)
            && job.alternatives().getOrDefault(id, List.of()).stream()
                .anyMatch(other -> avoidedBy(other, skills).isEmpty());
    return optional ? List.of() : avoided;
  }

  private static List<SkillId> avoidedBy(SkillId id, PersonSkills skills) {
    if (skills.avoided().contains(id)) {
      return List.of(id);
    }
    if (skills.avoided().isEmpty() || skills.wanted().contains(id)) {
      return List.of();
    }
    Set<SkillId> implied = ImpliedSkills.by(id);
    return skills.avoided().stream().filter(implied::contains).toList();
  }

  /// The avoided skills that a job names or that are implied by one that it names.
  static List<SkillId> in(JobAttributes job, PersonSkills skills) {
    return skills.avoided().isEmpty()
        ? List.of()
        : Opening.orEmpty(job.skills()).stream()
            .flatMap(requirement -> avoidedBy(requirement.id(), job, skills).stream())
            .distinct()
            .toList();
  }
}
