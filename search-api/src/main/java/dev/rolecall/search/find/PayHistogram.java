package dev.rolecall.search.find;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many jobs state which pay, in euros a year, in steps of [#STEP].
///
/// A job counts once, with the middle of the highest range of pay that it states; where it states
/// only one end, with that end. The amount is converted to euros a year at the rates of the index,
/// and rounded to the nearest step, half steps up.
///
/// @param jobs by amount; each amount is a multiple of the step, and each count at least 1
public record PayHistogram(SortedMap<Long, Long> jobs) {
  /// In euros: exchange rates and the number of hours in a year are not more exact.
  public static final int STEP = 500;

  /// In euros a year: what is stated as less is taken for an error, and does not count.
  public static final int MIN = 1_000;

  /// In euros a year: what is stated as more is taken for an error, and does not count.
  public static final int MAX = 1_000_000;

  public static final PayHistogram EMPTY = new PayHistogram(new TreeMap<>());

  public PayHistogram {
    jobs = new TreeMap<>(jobs);
  }

  /// An amount in euros a year, rounded to the nearest step.
  public static long rounded(double euros) {
    return (long) Math.floor((euros + STEP / 2.0) / STEP) * STEP;
  }

  /// How many jobs there are.
  public long total() {
    return jobs.values().stream().mapToLong(each -> each).sum();
  }

  /// The amount below which this share of jobs pays, by the definition of pay estimates: for n
  /// jobs, the amount at place share * (n + 1) of the sorted amounts, between two amounts in
  /// proportion (Hyndman and Fan, type 6).
  ///
  /// @param share from 0 to 1
  /// @throws IllegalStateException when there are no jobs
  public double quantile(double share) {
    long total = total();
    if (total == 0) {
      throw new IllegalStateException("No jobs have no quantiles");
    }
    double place = Math.clamp(share * (total + 1), 1, total) - 1;
    long below = (long) place;
    long low = amountAt(below);
    long high = amountAt(Math.min(below + 1, total - 1));
    return low + (place - below) * (high - low);
  }

  public double median() {
    return quantile(0.5);
  }

  /// The share of jobs that pay less, in percent; jobs that pay the same count half.
  ///
  /// @param euros a year; compared in steps
  public double percentile(double euros) {
    long amount = rounded(euros);
    double below = jobs.headMap(amount).values().stream().mapToLong(each -> each).sum();
    double equal = jobs.getOrDefault(amount, 0L);
    return 100 * (below + equal / 2) / total();
  }

  private long amountAt(long place) {
    long passed = 0;
    for (Map.Entry<Long, Long> each : jobs.entrySet()) {
      passed += each.getValue();
      if (passed > place) {
        return each.getKey();
      }
    }
    return jobs.lastKey();
  }
}
