package dev.rolecall.bench.guides;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The times of one size, in milliseconds.
///
/// @param list to compute the list of guides
/// @param computed to compute each guide, with its page, when nobody has read it before
/// @param cached to render the pages of these guides from the cache
record GuideTimes(int jobs, double list, List<Timed> computed, List<Timed> cached) {
  /// @param milliseconds of each request, in order
  record Timed(String path, double[] milliseconds) {
    double percentile(double share) {
      double[] sorted = milliseconds.clone();
      Arrays.sort(sorted);
      return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    line(text, "%d jobs: the list of guides is computed in %.0f ms%n", jobs, list);
    for (int i = 0; i < computed.size(); i++) {
      Timed page = cached.get(i);
      line(
          text,
          "  %-40s computed in %6.0f ms; from the cache p50 %5.1f ms, p95 %5.1f ms, p99 %5.1f ms,"
              + " max %5.1f ms%n",
          page.path(),
          computed.get(i).milliseconds()[0],
          page.percentile(0.5),
          page.percentile(0.95),
          page.percentile(0.99),
          page.percentile(1));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }
}
