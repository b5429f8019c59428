package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.text.Phrases;
import java.util.List;

/// How much of what the job names the person has. Languages and frameworks, rare skills, and those
/// that the job emphasizes have more weight, and those of the kinds that the person works with. A
/// job that names little says little about what it requires. A neighbor of a skill that the person
/// has counts in part. Of several skills of which the job asks for one, those that the person lacks
/// do not count when they have another.
final class RequirementsCriterion implements Criterion {
  private static final int MAX_NAMED = 4;

  private final Emphasis emphasis;
  private final int none;
  private final int silent;
  private final long prior;

  RequirementsCriterion(Weights weights) {
    emphasis = new Emphasis(weights);
    none = weights.of("requirements.none");
    silent = weights.of("requirements.silent");
    prior = weights.of("requirements.prior") * 1_000L;
  }

  @Override
  public String name() {
    return "requirements";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    PersonSkills skills = person.skills();
    if (skills.isEmpty()) {
      return CriterionResult.NOT_APPLICABLE;
    }
    List<SkillRequirement> listed = Opening.orEmpty(job.attributes().skills());
    if (listed.isEmpty()) {
      return CriterionResult.notStated(skills.weigh(silent), "Required skills not stated");
    }
    long total = prior;
    long has = prior * (silent - none) / (100 - none) * 100;
    for (int i = 0; i < listed.size(); i++) {
      SkillRequirement requirement = listed.get(i);
      if (isReplaced(requirement.id(), job.attributes(), skills)) {
        continue;
      }
      PersonSkills.Relation relation = skills.relation(requirement.id());
      long points =
          (long) relation.points()
              * emphasis.of(requirement, i, listed.size(), job.attributes().title().skills());
      total += points;
      has += points * relation.has();
    }
    int share = (int) (has / total);
    return CriterionResult.certain(
        skills.weigh(none + (100 - none) * share / 100), () -> reason(job.attributes(), skills));
  }

  /// Whether the person lacks a skill, and has one that the job accepts instead.
  private static boolean isReplaced(SkillId skill, JobAttributes job, PersonSkills skills) {
    return !skills.has(skill) && !JobSkills.lacks(skill, job, skills);
  }

  private static String reason(JobAttributes job, PersonSkills skills) {
    List<SkillId> all =
        Opening.orEmpty(job.skills()).stream()
            .map(SkillRequirement::id)
            .filter(id -> !isReplaced(id, job, skills))
            .distinct()
            .toList();
    List<SkillId> lacking = all.stream().filter(id -> !skills.has(id)).toList();
    if (lacking.isEmpty()) {
      return all.size() == 1
          ? "You have the only skill that the job names"
          : "You have all " + all.size() + " skills that the job names";
    }
    List<SkillId> required = JobSkills.missing(job, skills);
    List<SkillId> named = required.isEmpty() ? lacking : required;
    boolean none = lacking.size() == all.size();
    if (all.size() == 1) {
      return "You do not have the only skill that the job names, "
          + ImpliedSkills.name(all.getFirst());
    }
    return "You have "
        + (none ? "none" : all.size() - lacking.size())
        + " of the "
        + all.size()
        + " skills that the job names; it "
        + (none ? "" : "also ")
        + (required.isEmpty() ? "mentions " : "requires ")
        + names(named);
  }

  /// `Linux and QEMU`, `Linux, QEMU, KVM, Ceph and 9 more`.
  private static String names(List<SkillId> skills) {
    List<String> names = skills.stream().map(ImpliedSkills::name).toList();
    int more = names.size() - MAX_NAMED;
    return more < 2
        ? Phrases.and(names)
        : String.join(", ", names.subList(0, MAX_NAMED)) + " and " + more + " more";
  }
}
