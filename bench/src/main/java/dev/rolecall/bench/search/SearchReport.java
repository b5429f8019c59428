package dev.rolecall.bench.search;

import dev.rolecall.bench.market.MarketIndex;
import dev.rolecall.bench.market.MarketIndex.SearchWork;
import dev.rolecall.bench.market.RequestTimes;
import dev.rolecall.bench.pipeline.ProcessMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured at one size, in the order in which it was measured.
final class SearchReport {
  private final List<String> lines = new ArrayList<>();

  void loaded(int jobs, MarketIndex.Loaded loaded) {
    add(
        "%,d jobs: loaded in %,.0f s (%,.0f jobs/s), index of %,d MB, %,d bytes per job",
        jobs,
        loaded.seconds(),
        jobs / loaded.seconds(),
        loaded.bytes() >> 20,
        loaded.bytes() / jobs);
  }

  void rate(String what, int perSecond, FixedRate.Outcome outcome) {
    add("  %-34s %3d/s  %s", what, perSecond, outcome);
  }

  void times(String what, RequestTimes times) {
    add("  %-40s %s", what, times);
  }

  /// The two requests of a page run at the same time, but Elasticsearch adds their times: the ratio
  /// is a lower bound of our overhead.
  ///
  /// @param work of Elasticsearch for these requests
  void overhead(String what, RequestTimes times, SearchWork work) {
    double elasticsearch = (double) work.milliseconds() / times.count();
    add(
        "  %-40s mean %,.1f ms, of which %,.1f ms in Elasticsearch: %,.2f times",
        what, times.mean(), elasticsearch, times.mean() / elasticsearch);
  }

  void written(long jobs, double seconds) {
    add("  written meanwhile                        %,.0f jobs/s", jobs / seconds);
  }

  void memory(ProcessMemory process) {
    add("  %s", process);
  }

  private void add(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
