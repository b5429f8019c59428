package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.CrawlReport;
import java.util.HashMap;
import java.util.Map;

/// Counts a crawl's postings by result, until its report arrives.
record CrawlCounter(
    int normalized,
    Map<String, Integer> rejected,
    int deadLettered,
    int roles,
    Map<String, Integer> closed) {
  static final CrawlCounter ZERO = new CrawlCounter(0, Map.of(), 0, 0, Map.of());

  CrawlCounter {
    rejected = Map.copyOf(rejected);
    closed = Map.copyOf(closed);
  }

  CrawlCounter normalized(int rolesFound) {
    return new CrawlCounter(normalized + 1, rejected, deadLettered, roles + rolesFound, closed);
  }

  CrawlCounter rejected(String reason) {
    return new CrawlCounter(normalized, plusOne(rejected, reason), deadLettered, roles, closed);
  }

  CrawlCounter withDeadLetter() {
    return new CrawlCounter(normalized, rejected, deadLettered + 1, roles, closed);
  }

  CrawlCounter closed(String reason) {
    return new CrawlCounter(normalized, rejected, deadLettered, roles, plusOne(closed, reason));
  }

  CrawlOutcome outcomeOf(CrawlReport report) {
    return new CrawlOutcome(
        report.board(),
        report.crawlId(),
        report.startedAt(),
        report.finishedAt(),
        report.failure(),
        report.counts(),
        normalized,
        rejected,
        deadLettered,
        roles,
        closed);
  }

  private static Map<String, Integer> plusOne(Map<String, Integer> counts, String key) {
    Map<String, Integer> more = new HashMap<>(counts);
    more.merge(key, 1, Integer::sum);
    return more;
  }
}
