package dev.rolecall.match.people.cv;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// The positions of a CV, and the times in which the person did not work.
///
/// @param positions the latest first
/// @param breaks parental leave, sabbaticals and the like, including those within a position
public record CvCareer(List<CvPosition> positions, List<CvPosition> breaks) {
  private static final int MAX_HEADER_LENGTH = 90;
  private static final int LINES_ABOVE = 2;
  private static final int LINES_BELOW = 2;
  private static final int MAX_POSITIONS = 60;
  private static final YearMonth EPOCH = YearMonth.of(1900, 1);

  /// A line that ends like this is not a sentence: `Inc.`, `Sp. z o.o.`
  private static final Pattern ABBREVIATION = Pattern.compile("(?:^|[ .])\\p{L}{1,4}\\.$");

  public CvCareer {
    positions = List.copyOf(positions);
    breaks = List.copyOf(breaks);
  }

  /// Reads the sections of experience. Without a heading of experience, the other sections, except
  /// education.
  static CvCareer of(List<CvLine> lines, List<CvSection> sections, CvDates dates) {
    boolean headed = sections.contains(CvSection.EXPERIENCE);
    List<Integer> starts = new ArrayList<>();
    List<List<CvDates.Range>> ranges = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isExperience(sections.get(i), headed)) {
        List<CvDates.Range> found = dates.find(lines.get(i).text());
        if (!found.isEmpty() && starts.size() < MAX_POSITIONS) {
          starts.add(i);
          ranges.add(found);
        }
      }
    }
    int above = linesAbove(lines, starts);
    List<CvPosition> all = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int first = starts.get(i) - above;
      boolean next = i + 1 < starts.size();
      int end = end(starts.get(i), next ? starts.get(i + 1) - above : lines.size(), sections);
      for (CvDates.Range range : ranges.get(i)) {
        if (all.size() == MAX_POSITIONS) {
          break;
        }
        all.add(position(lines, range, starts.get(i), first, end));
      }
    }
    return new CvCareer(counted(all, headed), all.stream().filter(CvPosition::isLeave).toList());
  }

  /// The positions that count as experience. Without a heading of experience their lines must name
  /// a title. If some have a title of this kind of work, only they count.
  private static List<CvPosition> counted(List<CvPosition> all, boolean headed) {
    boolean titled = !headed || all.stream().anyMatch(each -> CvTitles.of(each).isPresent());
    List<CvPosition> positions = new ArrayList<>();
    for (CvPosition each : all) {
      boolean title = headed ? CvTitles.of(each).isPresent() : CvTitles.isOn(each.dated());
      if ((title || !titled) && !each.isLeave()) {
        positions.add(each);
      }
    }
    positions.sort(
        Comparator.comparing((CvPosition each) -> each.range().endExclusive())
            .thenComparing(each -> each.range().from())
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

  /// Whether a header of the section of experience has a year, but no range that could be read.
  public static boolean isUnread(CvLine line, CvDates dates) {
    return isHeader(line) && CvDates.hasYear(line.text()) && dates.find(line.text()).isEmpty();
  }

  /// Whether a line can be the header of a position: short, and not a sentence, item or heading.
  public static boolean isHeader(CvLine line) {
    String text = line.text().strip();
    return !text.isEmpty()
        && text.length() <= MAX_HEADER_LENGTH
        && !line.isBullet()
        && (!text.endsWith(".") || ABBREVIATION.matcher(text).find())
        && !text.endsWith(",")
        && !CvSection.isHeading(line);
  }

  /// The months in which the person worked.
  public int months() {
    return months(positions);
  }

  /// The months of work of a kind that postings are read for; 0 if no position has such a title,
  /// because work of another kind is not experience in this one.
  public int relevantMonths() {
    return positions.stream().anyMatch(each -> CvTitles.of(each).isPresent()) ? months() : 0;
  }

  /// The months in which the person worked in at least one of these positions: without breaks.
  int months(List<CvPosition> held) {
    BitSet worked = new BitSet();
    held.forEach(
        each -> worked.set(month(each.range().from()), month(each.range().endExclusive())));
    breaks.forEach(
        each -> worked.clear(month(each.range().from()), month(each.range().endExclusive())));
    return worked.cardinality();
  }

  private static int month(YearMonth month) {
    return CvPosition.months(EPOCH, month);
  }
}
