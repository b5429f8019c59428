package dev.rolecall.match.people.cv;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A CV with its sections and positions.
///
/// @param sections the section of each line
/// @param now the month in which "present" ends
public record CvDraft(
    CvText text, List<CvSection> sections, CvDates dates, CvCareer career, YearMonth now) {
  public static CvDraft of(CvText text, YearMonth now) {
    List<CvSection> sections = CvSection.of(text.lines());
    CvDates dates = CvDates.of(text.text(), now);
    return new CvDraft(text, sections, dates, CvCareer.of(text.lines(), sections, dates), now);
  }

  /// The positions, the latest first.
  public List<CvPosition> positions() {
    return career.positions();
  }

  public CvSection section(CvLine line) {
    return sections.get(line.number() - 1);
  }

  public Stream<CvLine> linesIn(CvSection section) {
    return IntStream.range(0, sections.size())
        .filter(i -> sections.get(i) == section)
        .mapToObj(i -> text.lines().get(i));
  }
}
