package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.text.Phrases;
import java.util.List;

/// How much of what the job names the person has. Languages and frameworks, rare skills, and those
/// that the job emphasizes have more weight, and those of the kinds that the person works with. A
/// job that names little says little about what it requires. A neighbor of a skill that the person
/// has counts in part.
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
      PersonSkills.Relation relation = skills.relation(requirement.id());
      long points =
          (long) relation.points()
              * emphasis.of(requirement, i, listed.size(), job.attributes().title().skills());
      total += points;
      has += points * relation.has();
    }
    int share = (int) (has / total);
    return CriterionResult.certain(
        skills.weigh(none + (100 - none) * share / 100), () -> reason(listed, skills));
  }

  private static String reason(List<SkillRequirement> listed, PersonSkills skills) {
    List<SkillId> all = listed.stream().map(SkillRequirement::id).distinct().toList();
    List<SkillId> lacking = all.stream().filter(id -> !skills.has(id)).toList();
    if (lacking.isEmpty()) {
      return all.size() == 1
          ? "You have the only skill that it names"
          : "You have all " + all.size() + " skills that it names";
    }
    List<SkillId> required = JobSkills.missing(listed, skills);
    List<SkillId> named = required.isEmpty() ? lacking : required;
    boolean none = lacking.size() == all.size();
    if (all.size() == 1) {
      return "You do not have the only skill that it names, " + ImpliedSkills.name(all.getFirst());
    }
    return "You have "
        + (none ? "none" : all.size() - lacking.size())
        + " of the "
        + all.size()
        + " skills that it names; it "
        + (none ? "" : "also ")
        + (required.isEmpty() ? "mentions " : "requires ")
        + Phrases.and(named.stream().limit(MAX_NAMED).map(ImpliedSkills::name).toList())
        + (named.size() > MAX_NAMED ? " and others" : "");
  }
}
