package dev.rolecall.search.find;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.search.find.SearchStatistics.Interval;
import dev.rolecall.search.find.SearchStatistics.PayRange;
import dev.rolecall.search.find.SearchStatistics.PaySummary;
import dev.rolecall.search.find.SearchStatistics.Percentile;
import dev.rolecall.search.find.SearchStatistics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts jobs one by one, in euro. The last period is that of the job that was first seen last.
final class InMemoryStatistics {
  private static final BigDecimal STEP = BigDecimal.valueOf(20_000);

  private InMemoryStatistics() {}

  static SearchStatistics of(List<Job> jobs, Interval interval) {
    return new SearchStatistics(jobs.size(), interval, periods(jobs, interval), pay(jobs));
  }

  private static List<Period> periods(List<Job> jobs, Interval interval) {
    LocalDate last =
        jobs.stream()
            .map(InMemoryStatistics::seen)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    List<Period> periods = new ArrayList<>();
    for (int i = 1 - interval.periods(); i <= 0; i++) {
      LocalDate start = interval.plus(interval.start(last), i);
      periods.add(
          new Period(
              start, jobs.stream().filter(job -> interval.start(seen(job)).equals(start)).count()));
    }
    return periods;
  }

  private static LocalDate seen(Job job) {
    return job.firstSeenAt().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static PaySummary pay(List<Job> jobs) {
    List<BigDecimal> sorted = jobs.stream().flatMap(job -> middle(job).stream()).sorted().toList();
    if (sorted.isEmpty()) {
      return new PaySummary("EUR", 0, List.of(), List.of());
    }
    List<Percentile> percentiles =
        Stream.of(10, 25, 50, 75, 90)
            .map(p -> new Percentile(p, sorted.get((sorted.size() - 1) * p / 100)))
            .toList();
    int first = sorted.getFirst().divideToIntegralValue(STEP).intValue();
    int last = sorted.getLast().divideToIntegralValue(STEP).intValue();
    List<PayRange> ranges = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      BigDecimal from = STEP.multiply(BigDecimal.valueOf(i));
      BigDecimal to = from.add(STEP);
      long count =
          sorted.stream().filter(a -> a.compareTo(from) >= 0 && a.compareTo(to) < 0).count();
      ranges.add(new PayRange(from, to, count));
    }
    return new PaySummary("EUR", sorted.size(), percentiles, ranges);
  }

  /// The middle of the highest range.
  private static Optional<BigDecimal> middle(Job job) {
    return Opening.orEmpty(job.opening().pay()).stream()
        .max(Comparator.comparing(pay -> euro(pay.annualMax(), pay)))
        .map(pay -> euro(pay.annualMin().add(pay.annualMax()).divide(BigDecimal.TWO), pay));
  }

  private static BigDecimal euro(BigDecimal amount, Pay pay) {
    return CurrencyRates.fallback().convert(amount, pay.currency(), "EUR").orElse(BigDecimal.ZERO);
  }
}
