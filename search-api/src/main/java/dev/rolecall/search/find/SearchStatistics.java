package dev.rolecall.search.find;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The jobs of a search, counted.
///
/// @param total how many jobs the search finds
/// @param firstSeen the jobs by when they were first seen, the oldest interval first and without
///   gaps; the last one is not over yet
public record SearchStatistics(
    long total, Interval interval, List<Period> firstSeen, PaySummary pay) {
  public SearchStatistics {
    firstSeen = List.copyOf(firstSeen);
  }

  /// The length of a period; in UTC, and weeks begin on Monday.
  public enum Interval {
    DAY(30),
    WEEK(26);

    private final int periods;

    Interval(int periods) {
      this.periods = periods;
    }

    /// How many periods are counted.
    public int periods() {
      return periods;
    }

    LocalDate start(LocalDate day) {
      return this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate plus(LocalDate start, int count) {
      return this == DAY ? start.plusDays(count) : start.plusWeeks(count);
    }
  }

  /// @param from its first day
  public record Period(LocalDate from, long jobs) {}

  /// The stated pay per year. Of a job with several ranges the highest counts, and of a range its
  /// middle.
  ///
  /// @param currency ISO 4217; other currencies are converted to it
  /// @param stated how many jobs state comparable pay
  /// @param percentiles the 10th, 25th, 50th, 75th and 90th; empty if no job states its pay
  /// @param histogram the jobs by amount, the smallest first; without empty ranges at its ends
  public record PaySummary(
      String currency, long stated, List<Percentile> percentiles, List<PayRange> histogram) {
    public PaySummary {
      percentiles = List.copyOf(percentiles);
      histogram = List.copyOf(histogram);
    }
  }

  /// @param percent how many percent of the jobs pay at most the amount
  public record Percentile(int percent, BigDecimal amount) {}

  /// @param to the first amount above the range; null for the highest range, which has no end
  public record PayRange(BigDecimal from, @Nullable BigDecimal to, long jobs) {}
}
