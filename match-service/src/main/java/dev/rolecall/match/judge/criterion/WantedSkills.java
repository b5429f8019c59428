package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.SkillId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What the skills of a person contribute to the bound of a score ([SkillBound]).
///
/// @param shares of each wanted skill, in the points of a full match; more than 1 in total when
///   there are more skills than a full match needs
/// @param kinds of the skills that the person wants or requires, of which a job that names one
///   tends to do without others
/// @param demanding false when all skills are only nice to have
public record WantedSkills(
    Map<SkillId, Double> shares,
    Set<SkillId> must,
    Set<SkillId> avoided,
    Set<String> kinds,
    boolean demanding) {
  public static WantedSkills of(PreparedProfile person) {
    PersonSkills skills = person.skills();
    Map<SkillId, Double> shares = new LinkedHashMap<>();
    for (int i = 0; i < skills.wanted().size(); i++) {
      shares.put(skills.wanted().get(i), skills.share(i));
    }
    Set<String> kinds = new HashSet<>(skills.kinds());
    kinds.removeIf(kind -> !SkillKinds.isExclusive(kind));
    return new WantedSkills(
        shares, skills.must(), skills.avoided(), kinds, skills.isDemanding() && !shares.isEmpty());
  }

  public boolean mustHaveLanguage() {
    return must.stream().anyMatch(SkillKinds::isLanguage);
  }

  public boolean wantsLanguage() {
    return shares.keySet().stream().anyMatch(SkillKinds::isLanguage);
  }
}
