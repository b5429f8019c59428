package dev.rolecall.ingest.web;

import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlOutcome;
import java.util.Map;
import java.util.TreeMap;

/// The counts of crawl outcomes, summed over crawls.
///
/// @param crawls the number of crawls
/// @param incomplete the number of crawls that did not see their whole board
/// @param balanced whether the counts of every crawl balance
public record CrawlTotals(
    int crawls,
    int incomplete,
    int seen,
    int added,
    int changed,
    int unchanged,
    int failed,
    int normalized,
    Map<String, Integer> rejected,
    int deadLettered,
    int roles,
    Map<String, Integer> closed,
    boolean balanced) {
  public static final CrawlTotals NONE =
      new CrawlTotals(0, 0, 0, 0, 0, 0, 0, 0, Map.of(), 0, 0, Map.of(), true);

  public static CrawlTotals of(CrawlOutcome outcome) {
    CrawlCounts counts = outcome.counts();
    return new CrawlTotals(
        1,
        outcome.failure() == null ? 0 : 1,
        counts.seen(),
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        counts.failed(),
        outcome.normalized(),
        outcome.rejected(),
        outcome.deadLettered(),
        outcome.roles(),
        outcome.closed(),
        outcome.balanced());
  }

  public CrawlTotals plus(CrawlTotals other) {
    return new CrawlTotals(
        crawls + other.crawls,
        incomplete + other.incomplete,
        seen + other.seen,
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        failed + other.failed,
        normalized + other.normalized,
        sum(rejected, other.rejected),
        deadLettered + other.deadLettered,
        roles + other.roles,
        sum(closed, other.closed),
        balanced && other.balanced);
  }

  private static Map<String, Integer> sum(Map<String, Integer> first, Map<String, Integer> second) {
    Map<String, Integer> sum = new TreeMap<>(first);
    second.forEach((key, count) -> sum.merge(key, count, Integer::sum));
    return sum;
  }
}
