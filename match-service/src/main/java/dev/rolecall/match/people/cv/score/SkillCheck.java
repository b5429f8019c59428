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
          CvSection.SKILLS,
          each -> isListed(each) && !used.contains(each.skill().id()));
      report(
          cv,
          findings,
          FindingKind.SKILL_UNLISTED,
          "In a position, but not in the list of skills: ",
          CvSection.EXPERIENCE,
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
      CvSection section,
      Predicate<CvSkills.Found> filter) {
    List<CvSkills.Found> found = cv.skills().stream().filter(filter).toList();
    if (!found.isEmpty()) {
      List<CvEvidence> places = new ArrayList<>();
      found.forEach(each -> places.add(in(section, each, cv)));
      findings.add(
          kind,
          message
              + found.stream().map(each -> each.skill().name()).collect(Collectors.joining(", "))
              + ".",
          places);
    }
  }

  /// The first mention in a section that the message speaks of, as far as it is among the evidence.
  private static CvEvidence in(CvSection section, CvSkills.Found skill, AssessedCv cv) {
    return skill.evidence().stream()
        .filter(words -> cv.draft().sections().get(words.line() - 1) == section)
        .findFirst()
        .orElseGet(skill.evidence()::getFirst);
  }
}
