package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvDates;
import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvPosition;
import dev.rolecall.match.people.cv.CvSection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Looks for gaps between positions that nothing explains, and for positions at the same time.
final class TimelineCheck implements CvCheck {
  private static final int GAP_MONTHS = 6;
  private static final int OVERLAP_MONTHS = 4;

  @Override
  public void check(AssessedCv cv, Findings findings) {
    List<CvPosition> sorted =
        cv.positions().stream().sorted(Comparator.comparing(each -> each.range().from())).toList();
    List<CvEvidence> gaps = new ArrayList<>();
    List<CvEvidence> overlaps = new ArrayList<>();
    YearMonth covered = YearMonth.of(1, 1);
    for (CvPosition each : sorted) {
      YearMonth from = each.range().from();
      if (covered.getYear() > 1) {
        if (CvPosition.months(covered, from) >= GAP_MONTHS && !isExplained(cv, covered, from)) {
          gaps.add(dates(each));
        }
        YearMonth end =
            each.range().endExclusive().isBefore(covered) ? each.range().endExclusive() : covered;
        if (CvPosition.months(from, end) >= OVERLAP_MONTHS) {
          overlaps.add(dates(each));
        }
      }
      covered =
          each.range().endExclusive().isAfter(covered) ? each.range().endExclusive() : covered;
    }
    DateCheck.add(
        findings, FindingKind.GAP, "The months before a position are not explained.", gaps);
    DateCheck.add(findings, FindingKind.OVERLAP, "Two positions overlap.", overlaps);
  }

  private static CvEvidence dates(CvPosition position) {
    return position.dated().evidence(position.range().start(), position.range().end());
  }

  /// Whether other times in the CV, such as studies, a break or work of another kind, leave less
  /// than the minimum of a gap.
  private static boolean isExplained(AssessedCv cv, YearMonth from, YearMonth to) {
    YearMonth covered = from;
    for (CvDates.Range range : otherTimes(cv)) {
      if (!range.from().isBefore(to) || CvPosition.months(covered, range.from()) >= GAP_MONTHS) {
        break;
      }
      covered = range.endExclusive().isAfter(covered) ? range.endExclusive() : covered;
    }
    return CvPosition.months(covered, to) < GAP_MONTHS;
  }

  private static List<CvDates.Range> otherTimes(AssessedCv cv) {
    Stream<CvDates.Range> breaks = cv.draft().career().breaks().stream().map(CvPosition::range);
    Stream<CvDates.Range> others =
        Stream.of(CvSection.EXPERIENCE, CvSection.EDUCATION, CvSection.OTHER, CvSection.PROJECTS)
            .flatMap(section -> cv.draft().linesIn(section))
            .flatMap(line -> cv.draft().dates().find(line.text()).stream());
    return Stream.concat(breaks, others).sorted(Comparator.comparing(CvDates.Range::from)).toList();
  }
}
