package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvSection;
import dev.rolecall.match.people.cv.CvSkills;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Compares the list of skills with the positions.
final class SkillCheck implements CvCheck {
  private static final int MAX_LISTED = 30;

  @Override
  public void check(AssessedCv cv, Findings findings) {
    if (cv.skills().isEmpty()) {
      findings.add(FindingKind.SKILLS_UNKNOWN, "No skills that jobs ask for were found.");
      return;
    }
    boolean hasList = cv.draft().sections().contains(CvSection.SKILLS);
    if (hasList && !cv.positions().isEmpty()) {
      Set<SkillId> used = withImplied(cv, SkillCheck::isUsed);
      Set<SkillId> listed = withImplied(cv, SkillCheck::isListed);
      report(
          cv,
          findings,
          FindingKind.SKILL_UNSUPPORTED,
          "In the list of skills, but in no position: ",
          each -> isListed(each) && !used.contains(each.skill().id()));
      report(
          cv,
          findings,
          FindingKind.SKILL_UNLISTED,
          "In a position, but not in the list of skills: ",
          each ->
              each.sections().contains(CvSection.EXPERIENCE)
                  && !listed.contains(each.skill().id()));
    }
    long listed = cv.skills().stream().filter(SkillCheck::isListed).count();
    if (listed > MAX_LISTED) {
      findings.add(
          FindingKind.SKILLS_TOO_MANY,
          "The list of skills has %d skills; more than %d are hard to remember."
              .formatted(listed, MAX_LISTED));
    }
  }

  static boolean isUsed(CvSkills.Found skill) {
    return skill.sections().contains(CvSection.EXPERIENCE)
        || skill.sections().contains(CvSection.PROJECTS);
  }

  static boolean isListed(CvSkills.Found skill) {
    return skill.sections().contains(CvSection.SKILLS);
  }

  /// PostgreSQL in a position also supports SQL in the list.
  static Set<SkillId> withImplied(AssessedCv cv, Predicate<CvSkills.Found> filter) {
    Set<SkillId> ids = new HashSet<>();
    cv.skills().stream()
        .filter(filter)
        .forEach(each -> ids.addAll(SkillDictionary.shared().withImplied(each.skill().id())));
    return ids;
  }

  private static void report(
      AssessedCv cv,
      Findings findings,
      FindingKind kind,
      String message,
      Predicate<CvSkills.Found> filter) {
    List<CvSkills.Found> found = cv.skills().stream().filter(filter).toList();
    if (!found.isEmpty()) {
      List<CvEvidence> places = new ArrayList<>();
      found.forEach(each -> places.add(each.evidence().getFirst()));
      findings.add(
          kind,
          message
              + found.stream().map(each -> each.skill().name()).collect(Collectors.joining(", "))
              + ".",
          places);
    }
  }
}
