package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.SkillRequirement;
import java.util.Set;

/// How prominently a job names a skill, in percent: in its title, among the first or required, as
/// one of some, as one of many, or as nice to have. In a very long list each skill says little.
final class Emphasis {
  private static final int TITLE = 100;

  private final int leads;
  private final int many;
  private final int lead;
  private final int mention;
  private final int mentionOfMany;
  private final int nice;

  Emphasis(Weights weights) {
    leads = weights.of("emphasis.leads");
    many = weights.of("emphasis.many");
    lead = weights.of("emphasis.lead");
    mention = weights.of("emphasis.mention");
    mentionOfMany = weights.of("emphasis.mention-of-many");
    nice = weights.of("emphasis.nice");
  }

  /// That of a skill that is one of some.
  int mention() {
    return mention;
  }

  /// @param at its place in the job's list, which is in the order of the text
  /// @param of the length of the list
  int of(SkillRequirement requirement, int at, int of, Set<SkillId> title) {
    if (title.contains(requirement.id())) {
      return TITLE;
    }
    if (requirement.importance() == Importance.NICE) {
      return nice;
    }
    if (at < leads || requirement.importance() == Importance.MUST) {
      return of <= 2 * many ? lead : Math.max(mentionOfMany, lead * 2 * many / of);
    }
    return of <= many ? mention : of <= 2 * many ? mentionOfMany : mentionOfMany * 2 * many / of;
  }
}
