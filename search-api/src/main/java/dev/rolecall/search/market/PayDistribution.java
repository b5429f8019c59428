package dev.rolecall.search.market;

import dev.rolecall.search.find.PayHistogram;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// The stated pay of a set of jobs, in euro per year.
///
/// The counting rule of all figures about pay:
/// - A job counts once, with the middle of its highest stated range, converted to euro and to a
///   year (2,080 hours, 260 days, 52 weeks, 12 months). Estimated pay never counts.
/// - Amounts are rounded to the nearest [#STEP] euro. Amounts below [#MIN] or above [#MAX] euro are
///   treated as errors and do not count.
/// - A figure of fewer than [#MIN_JOBS] jobs is not shown.
///
/// @param jobsByPay the number of jobs for each amount; amounts are multiples of [#STEP]
public record PayDistribution(SortedMap<Long, Long> jobsByPay) {
  /// Distributions in steps of this many euro can be computed exactly by any number of shards.
  public static final int STEP = PayHistogram.STEP;

  public static final int MIN = PayHistogram.MIN;
  public static final int MAX = PayHistogram.MAX;
  public static final int MIN_JOBS = 10;
  public static final PayDistribution EMPTY = new PayDistribution(new TreeMap<>());

  public PayDistribution {
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

  /// The quartiles; empty if there are fewer than [#MIN_JOBS] jobs.
  public Optional<PayQuartiles> quartiles() {
    return isPublishable()
        ? Optional.of(
            new PayQuartiles(
                PayQuartiles.EURO,
                jobs(),
                quantile(0.25).orElseThrow(),
                quantile(0.5).orElseThrow(),
                quantile(0.75).orElseThrow()))
        : Optional.empty();
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
