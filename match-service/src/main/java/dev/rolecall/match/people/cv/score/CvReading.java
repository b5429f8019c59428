package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvLanguages;
import dev.rolecall.match.people.cv.CvLine;
import dev.rolecall.match.people.cv.CvPosition;
import dev.rolecall.match.people.cv.CvSection;
import dev.rolecall.match.people.cv.CvSkills;
import dev.rolecall.match.people.cv.CvTitles;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A CV as a program reads it.
///
/// @param sections with headings, in the order of the text
/// @param positions the latest first
/// @param months of experience, without breaks
/// @param languages that the person speaks: `English (C1)`
public record CvReading(
    CvContact contact,
    List<Section> sections,
    List<Position> positions,
    int months,
    List<SkillReading> skills,
    List<String> languages) {
  /// @param heading the words of its heading
  public record Section(CvSection section, CvEvidence heading) {}

  /// @param title null when none was recognized
  /// @param until the last month; null for the present
  public record Position(
      @Nullable String title, YearMonth from, @Nullable YearMonth until, CvEvidence dates) {}

  /// @param level 1 to 5; null when nothing is known
  /// @param listed whether the list of skills has it
  /// @param used whether a position or project mentions it
  public record SkillReading(
      String id,
      String name,
      @Nullable Integer level,
      boolean listed,
      boolean used,
      List<CvEvidence> evidence) {
    public SkillReading {
      evidence = List.copyOf(evidence);
    }
  }

  public CvReading {
    sections = List.copyOf(sections);
    positions = List.copyOf(positions);
    skills = List.copyOf(skills);
    languages = List.copyOf(languages);
  }

  static CvReading of(AssessedCv cv) {
    return new CvReading(
        CvContact.of(cv),
        sections(cv),
        cv.positions().stream().map(CvReading::position).toList(),
        cv.draft().career().months(),
        cv.skills().stream().map(CvReading::skill).toList(),
        CvLanguages.find(cv.draft()).stream().map(CvLanguages.Found::label).toList());
  }

  private static List<Section> sections(AssessedCv cv) {
    List<Section> sections = new ArrayList<>();
    for (CvLine line : cv.lines()) {
      if (CvSection.isHeading(line)) {
        sections.add(new Section(cv.draft().section(line), line.evidence(0, line.text().length())));
      }
    }
    return sections;
  }

  private static Position position(CvPosition position) {
    return new Position(
        CvTitles.of(position).map(title -> title.evidence().text()).orElse(null),
        position.range().from(),
        position.range().present() ? null : position.range().endExclusive().minusMonths(1),
        position.dated().evidence(position.range().start(), position.range().end()));
  }

  private static SkillReading skill(CvSkills.Found found) {
    return new SkillReading(
        found.skill().id().value(),
        found.skill().name(),
        found.level(),
        SkillCheck.isListed(found),
        SkillCheck.isUsed(found),
        found.evidence());
  }
}
