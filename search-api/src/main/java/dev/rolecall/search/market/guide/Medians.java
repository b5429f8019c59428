package dev.rolecall.search.market.guide;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Medians of whole numbers.
final class Medians {
  private Medians() {}

  /// The lowest number that at least half of the jobs do not exceed; null for fewer than
  /// [GuideFigures#MIN_JOBS] jobs.
  ///
  /// @param jobsByNumber how many jobs have each number, written as text
  static @Nullable Long of(Map<String, Long> jobsByNumber) {
    TreeMap<Long, Long> sorted = new TreeMap<>();
    jobsByNumber.forEach((number, jobs) -> sorted.put(Long.parseLong(number), jobs));
    long all = jobs(jobsByNumber);
    if (all < GuideFigures.MIN_JOBS) {
      return null;
    }
    long passed = 0;
    for (Map.Entry<Long, Long> entry : sorted.entrySet()) {
      passed += entry.getValue();
      if (passed * 2 >= all) {
        return entry.getKey();
      }
    }
    return sorted.lastKey();
  }

  static long jobs(Map<String, Long> jobsByNumber) {
    return jobsByNumber.values().stream().mapToLong(n -> n).sum();
  }
}
