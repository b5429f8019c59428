package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.CrawlReport;
import java.util.HashMap;
import java.util.Map;

/// Counts what becomes of a crawl's postings until its report arrives.
record CrawlTally(
    int normalized,
    Map<String, Integer> rejected,
    int deadLettered,
    int roles,
    Map<String, Integer> closed) {
  static final CrawlTally ZERO = new CrawlTally(0, Map.of(), 0, 0, Map.of());

  CrawlTally {
    rejected = Map.copyOf(rejected);
    closed = Map.copyOf(closed);
  }

  CrawlTally normalized(int rolesFound) {
    return new CrawlTally(normalized + 1, rejected, deadLettered, roles + rolesFound, closed);
  }

  CrawlTally rejected(String reason) {
    return new CrawlTally(normalized, plusOne(rejected, reason), deadLettered, roles, closed);
  }

  CrawlTally withDeadLetter() {
    return new CrawlTally(normalized, rejected, deadLettered + 1, roles, closed);
  }

  CrawlTally closed(String reason) {
    return new CrawlTally(normalized, rejected, deadLettered, roles, plusOne(closed, reason));
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
