package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvLine;
import dev.rolecall.match.people.cv.CvPosition;
import dev.rolecall.match.people.cv.CvSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Checks which sections there are, and their order and that of the positions.
final class StructureCheck implements CvCheck {
  private static final int MONTHS_BEFORE_EDUCATION = 36;

  @Override
  public void check(AssessedCv cv, Findings findings) {
    List<CvSection> sections = cv.draft().sections();
    missing(sections, CvSection.EXPERIENCE, FindingKind.EXPERIENCE_MISSING, "experience", findings);
    missing(sections, CvSection.SKILLS, FindingKind.SKILLS_MISSING, "skills", findings);
    missing(sections, CvSection.EDUCATION, FindingKind.EDUCATION_MISSING, "education", findings);
    emptySections(cv, findings);
    sectionOrder(cv, findings);
    positionOrder(cv, findings);
  }

  private static void missing(
      List<CvSection> sections,
      CvSection section,
      FindingKind kind,
      String name,
      Findings findings) {
    if (!sections.contains(section)) {
      findings.add(kind, "No section of %s was found.".formatted(name));
    }
  }

  private static void emptySections(AssessedCv cv, Findings findings) {
    List<CvEvidence> empty = new ArrayList<>();
    CvLine heading = null;
    for (CvLine line : cv.lines()) {
      if (CvSection.isHeading(line)) {
        if (heading != null) {
          empty.add(heading.evidence(0, heading.text().length()));
        }
        heading = line;
      } else if (!line.isBlank()) {
        heading = null;
      }
    }
    if (heading != null) {
      empty.add(heading.evidence(0, heading.text().length()));
    }
    if (!empty.isEmpty()) {
      findings.add(FindingKind.SECTION_EMPTY, "A heading has nothing below it.", empty);
    }
  }

  private static void sectionOrder(AssessedCv cv, Findings findings) {
    List<CvSection> sections = cv.draft().sections();
    int experience = sections.indexOf(CvSection.EXPERIENCE);
    int education = sections.indexOf(CvSection.EDUCATION);
    if (education >= 0
        && education < experience
        && cv.draft().career().months() >= MONTHS_BEFORE_EDUCATION) {
      CvLine heading = cv.lines().get(education);
      findings.add(
          FindingKind.SECTION_ORDER,
          "Education is above experience.",
          heading.evidence(0, heading.text().length()));
    }
  }

  private static void positionOrder(AssessedCv cv, Findings findings) {
    List<CvPosition> inText =
        cv.positions().stream()
            .sorted(Comparator.comparing(each -> each.dated().number()))
            .toList();
    int oldestFirst = 0;
    for (int i = 1; i < inText.size(); i++) {
      boolean later = inText.get(i).range().from().isAfter(inText.get(i - 1).range().from());
      oldestFirst += later ? 1 : -1;
    }
    if (oldestFirst > 0) {
      CvLine first = inText.getFirst().dated();
      findings.add(
          FindingKind.POSITION_ORDER,
          "The oldest position is first.",
          first.evidence(0, first.text().length()));
    }
  }
}
