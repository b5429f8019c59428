package dev.rolecall.match.people.cv;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// A position in a CV: the lines from its header to the next position.
///
/// @param header the lines around the dates, where the title is
/// @param lines all lines, with the header
record CvPosition(CvDates.Range range, CvLine dated, List<CvLine> header, List<CvLine> lines) {
  private static final int MAX_HEADER_LENGTH = 90;
  private static final int LINES_ABOVE = 2;
  private static final int LINES_BELOW = 2;

  private static final int MAX_POSITIONS = 60;

  private static final Pattern LEAVE =
      Pattern.compile(
          "(?<!\\p{L})(?:leave|break|sabbatical|elternzeit|arbeitssuchend|unemployed)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// A line that ends like this is no sentence: `Inc.`, `Sp. z o.o.`
  private static final Pattern ABBREVIATION = Pattern.compile("(?:^|[ .])\\p{L}{1,4}\\.$");

  CvPosition {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }

  /// The positions in the sections of experience, the latest first. Without a heading of
  /// experience, those in the other sections, except education.
  static List<CvPosition> of(List<CvLine> lines, List<CvSection> sections, YearMonth now) {
    boolean headed = sections.contains(CvSection.EXPERIENCE);
    List<Integer> starts = new ArrayList<>();
    List<List<CvDates.Range>> ranges = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isExperience(sections.get(i), headed)) {
        List<CvDates.Range> found = CvDates.find(lines.get(i).text(), now);
        if (!found.isEmpty() && starts.size() < MAX_POSITIONS) {
          starts.add(i);
          ranges.add(found);
        }
      }
    }
    int above = linesAbove(lines, starts);
    List<CvPosition> positions = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int first = starts.get(i) - above;
      boolean next = i + 1 < starts.size();
      int end = end(starts.get(i), next ? starts.get(i + 1) - above : lines.size(), sections);
      for (CvDates.Range range : ranges.get(i)) {
        positions.add(position(lines, range, starts.get(i), first, end));
      }
    }
    return counted(positions, headed);
  }

  /// The positions that count as experience. Without a heading of experience their lines must name
  /// a title. If some have a title of this kind of work, only they count.
  private static List<CvPosition> counted(List<CvPosition> all, boolean headed) {
    boolean titled = !headed || all.stream().anyMatch(each -> CvTitles.of(each).isPresent());
    List<CvPosition> positions = new ArrayList<>();
    for (CvPosition each : all) {
      boolean title = headed ? CvTitles.of(each).isPresent() : CvTitles.isOn(each.dated);
      if (titled ? title : !each.isLeave()) {
        positions.add(each);
      }
    }
    positions.sort(
        Comparator.comparing((CvPosition each) -> each.range.endExclusive())
            .thenComparing(each -> each.range.from())
            .reversed());
    return positions;
  }

  private static boolean isExperience(CvSection section, boolean headed) {
    return switch (section) {
      case EXPERIENCE -> true;
      case HEADER, SUMMARY, PROJECTS -> !headed;
      case EDUCATION, SKILLS, LANGUAGES, OTHER -> false;
    };
  }

  /// How many lines above the dates belong to a position, which is the same in the whole CV.
  private static int linesAbove(List<CvLine> lines, List<Integer> starts) {
    int above = LINES_ABOVE;
    for (int i = 0; i < starts.size(); i++) {
      int earliest = i == 0 ? 0 : starts.get(i - 1) + 1;
      int count = 0;
      while (count < above
          && starts.get(i) - count > earliest
          && isHeader(lines.get(starts.get(i) - count - 1))) {
        count++;
      }
      above = count;
    }
    return above;
  }

  /// The first line of the next position, or the end of the section.
  private static int end(int dated, int next, List<CvSection> sections) {
    int end = dated + 1;
    while (end < next && sections.get(end) == sections.get(dated)) {
      end++;
    }
    return end;
  }

  private static CvPosition position(
      List<CvLine> lines, CvDates.Range range, int dated, int first, int end) {
    List<CvLine> header = new ArrayList<>(lines.subList(first, dated + 1));
    for (int i = dated + 1; i < Math.min(end, dated + 1 + LINES_BELOW); i++) {
      if (!isHeader(lines.get(i))) {
        break;
      }
      header.add(lines.get(i));
    }
    return new CvPosition(range, lines.get(dated), header, lines.subList(first, end));
  }

  /// Whether the person did not work at this time.
  private boolean isLeave() {
    return header.stream().anyMatch(line -> LEAVE.matcher(line.text()).find());
  }

  /// Whether a header of the section of experience has a year, but no range that could be read.
  static boolean isUnread(CvLine line, YearMonth now) {
    return isHeader(line)
        && CvDates.hasYear(line.text())
        && CvDates.find(line.text(), now).isEmpty();
  }

  private static boolean isHeader(CvLine line) {
    String text = line.text().strip();
    return !text.isEmpty()
        && text.length() <= MAX_HEADER_LENGTH
        && !line.isBullet()
        && (!text.endsWith(".") || ABBREVIATION.matcher(text).find())
        && !text.endsWith(",")
        && !CvSection.isHeading(line);
  }

  /// The time between two dates in months.
  static int months(YearMonth from, YearMonth endExclusive) {
    return (int) from.until(endExclusive, java.time.temporal.ChronoUnit.MONTHS);
  }

  /// The months in which at least one of these positions was held.
  static int months(List<CvPosition> positions) {
    List<CvPosition> sorted =
        positions.stream().sorted(Comparator.comparing(each -> each.range.from())).toList();
    int months = 0;
    YearMonth covered = YearMonth.of(1, 1);
    for (CvPosition each : sorted) {
      YearMonth from = each.range.from().isBefore(covered) ? covered : each.range.from();
      if (each.range.endExclusive().isAfter(from)) {
        months += months(from, each.range.endExclusive());
        covered = each.range.endExclusive();
      }
    }
    return months;
  }
}
