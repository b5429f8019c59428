package dev.rolecall.bench.market;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Durations of requests, in milliseconds.
public record RequestTimes(double[] milliseconds) {
  public static RequestTimes of(List<Double> milliseconds) {
    return new RequestTimes(milliseconds.stream().mapToDouble(each -> each).toArray());
  }

  /// @param share above 0, at most 1; 0.5 gives the median
  public double percentile(double share) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  public double sum() {
    return Arrays.stream(milliseconds).sum();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %,.1f ms, p95 %,.1f ms, p99 %,.1f ms, max %,.1f ms (%,d requests)",
        percentile(0.5),
        percentile(0.95),
        percentile(0.99),
        percentile(1),
        milliseconds.length);
  }

  public double mean() {
    return sum() / milliseconds.length;
  }

  public int count() {
    return milliseconds.length;
  }
}
