package dev.rolecall.search.market.guide;

import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.market.guide.GuideFigures.Week;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many jobs were seen, closed and open in each week. Each job counts from when we first saw it
/// until it closed; a closed job without the time counts in no week. If it opened again in between,
/// that is not known.
record GuideHistory(GuideCounts counts) {
  /// The Monday that the history starts on.
  static Instant start(Instant now) {
    return day(
        now.atZone(ZoneOffset.UTC)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(GuideCalculator.WEEKS - 1L));
  }

  private static Instant day(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// Computed backwards from the number of jobs that are open now.
  List<Week> weeks() {
    Map<String, Long> seen = weekly(GuideAggregations.SEEN);
    Map<String, Long> closed = weekly(GuideAggregations.CLOSED);
    long open = counts.overview().jobs();
    List<Week> weeks = new ArrayList<>();
    Instant first = start(counts.now());
    for (int week = GuideCalculator.WEEKS - 1; week >= 0; week--) {
      LocalDate from = first.atZone(ZoneOffset.UTC).toLocalDate().plusWeeks(week);
      String key = Long.toString(day(from).toEpochMilli());
      long newJobs = seen.getOrDefault(key, 0L);
      long closedJobs = closed.getOrDefault(key, 0L);
      weeks.addFirst(new Week(from, newJobs, closedJobs, open));
      open = Math.max(0, open - newJobs + closedJobs);
    }
    return withoutUnknown(weeks);
  }

  /// From the first week on in which there was any job.
  private static List<Week> withoutUnknown(List<Week> weeks) {
    return weeks.stream()
        .dropWhile(week -> week.firstSeen() == 0 && week.closed() == 0 && week.open() <= 0)
        .toList();
  }

  private Map<String, Long> weekly(String name) {
    return counts.history().filtered(name).counts(name);
  }

  /// How many jobs closed in the last 90 days.
  long recentlyClosed() {
    return closedJobs().jobs();
  }

  /// How many days these were open; null for too few.
  @Nullable Long medianDaysOpen() {
    return Medians.of(closedJobs().counts(GuideAggregations.DAYS_OPEN));
  }

  private CountedJobs closedJobs() {
    return counts.history().filtered(GuideAggregations.RECENTLY_CLOSED);
  }
}
