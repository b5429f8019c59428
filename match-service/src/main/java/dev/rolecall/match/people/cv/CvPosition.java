package dev.rolecall.match.people.cv;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A position in a CV: the lines from its header to the next position.
///
/// @param header the lines around the dates, where the title is
/// @param lines all lines, with the header
public record CvPosition(
    CvDates.Range range, CvLine dated, List<CvLine> header, List<CvLine> lines) {
  public CvPosition {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /// Whether the person did not work at this time: the range is one of leave, or the header is. A
  /// title next to the dates has precedence over the lines above it.
  boolean isLeave() {
    if (CvLeave.isLeave(dated, range)) {
      return true;
    }
    return !CvTitles.isOn(dated)
        && header.stream()
            .takeWhile(line -> line.number() < dated.number())
            .anyMatch(line -> CvLeave.isNamedIn(line.text()));
  }

  /// The time between two dates in months.
  public static int months(YearMonth from, YearMonth endExclusive) {
    return (int) from.until(endExclusive, ChronoUnit.MONTHS);
  }
}
