package dev.rolecall.search.find;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many jobs state which pay, in euros a year, in steps of [#STEP].
///
/// The counting rule of all figures about pay:
/// - A job counts once, with the middle of the highest range of pay that it states; where it states
///   only one end, with that end. Estimated pay never counts.
/// - The amount is converted to euros a year at the rates of the index (2,080 hours, 260 days, 52
///   weeks, 12 months), and rounded to the nearest step, half steps up.
/// - Amounts below [#MIN] or above [#MAX] are treated as errors and do not count.
/// - A figure of fewer than [#MIN_JOBS] jobs is not shown.
///
/// @param jobsByPay by amount; each amount is a multiple of the step, and each count at least 1
public record PayHistogram(SortedMap<Long, Long> jobsByPay) {
  /// In euros: exchange rates and the number of hours in a year are not more exact. Histograms in
  /// these steps can be counted exactly by any number of shards.
  public static final int STEP = 500;

  /// In euros a year.
  public static final int MIN = 1_000;

  /// In euros a year.
  public static final int MAX = 1_000_000;

  public static final int MIN_JOBS = 10;
  public static final PayHistogram EMPTY = new PayHistogram(new TreeMap<>());

  public PayHistogram {
    jobsByPay = Collections.unmodifiableSortedMap(new TreeMap<>(jobsByPay));
    if (jobsByPay.values().stream().anyMatch(jobs -> jobs < 1)) {
      throw new IllegalArgumentException("Every amount needs at least one job");
    }
  }

  /// How many jobs it consists of.
  public long jobs() {
    return jobsByPay.values().stream().mapToLong(n -> n).sum();
  }

  /// Whether it has enough jobs to be shown.
  public boolean isPublishable() {
    return jobs() >= MIN_JOBS;
  }

  /// The lowest amount that at least this share of the jobs pay no more than: 0.5 gives the median.
  /// Empty if there are fewer than [#MIN_JOBS] jobs.
  ///
  /// @param share above 0, at most 1
  public Optional<Long> quantile(double share) {
    if (!isPublishable()) {
      return Optional.empty();
    }
    long rank = Math.max(1, (long) Math.ceil(share * jobs()));
    long passed = 0;
    for (Map.Entry<Long, Long> entry : jobsByPay.entrySet()) {
      passed += entry.getValue();
      if (passed >= rank) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.of(jobsByPay.lastKey());
  }

  /// The percentile of an amount, 0..1: the share of jobs that pay less, and half of those that pay
  /// the same, both after rounding. Empty if there are fewer than [#MIN_JOBS] jobs.
  ///
  /// @param euro per year
  public OptionalDouble percentile(long euro) {
    if (!isPublishable()) {
      return OptionalDouble.empty();
    }
    long amount = round(euro);
    long below = jobsByPay.headMap(amount).values().stream().mapToLong(n -> n).sum();
    double same = jobsByPay.getOrDefault(amount, 0L) / 2.0;
    return OptionalDouble.of((below + same) / jobs());
  }

  /// The nearest multiple of [#STEP]; the higher one in the middle of two.
  public static long round(long euro) {
    return Math.floorDiv(euro + STEP / 2, STEP) * STEP;
  }
}
