package dev.rolecall.match.people.cv;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A CV with its sections and positions.
///
/// @param positions the latest first
record CvDraft(CvText text, List<CvSection> sections, List<CvPosition> positions, YearMonth now) {
  static CvDraft of(CvText text, YearMonth now) {
    List<CvSection> sections = CvSection.of(text.lines());
    return new CvDraft(text, sections, CvPosition.of(text.lines(), sections, now), now);
  }

  CvSection section(CvLine line) {
    return sections.get(line.number() - 1);
  }

  Stream<CvLine> linesIn(CvSection section) {
    return IntStream.range(0, sections.size())
        .filter(i -> sections.get(i) == section)
        .mapToObj(i -> text.lines().get(i));
  }
}
