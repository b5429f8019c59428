package dev.rolecall.ingest.cli;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlOutcome;
import java.time.Instant;
import java.util.Map;

/// Crawl outcomes for tests.
final class CrawlOutcomes {
  private static final Instant AT = Instant.parse("2026-11-05T09:00:00Z");

  private CrawlOutcomes() {}

  static CrawlOutcome complete(BoardKey board) {
    return outcome(board, null, new CrawlCounts(10, 4, 2, 3, 1), 3);
  }

  static CrawlOutcome unbalanced(BoardKey board) {
    return outcome(board, null, new CrawlCounts(10, 4, 2, 3, 1), 2);
  }

  static CrawlOutcome troubled(BoardKey board, CrawlFailure failure) {
    return new CrawlOutcome(
        board, "c", AT, AT, failure, CrawlCounts.ZERO, 0, Map.of(), 0, 0, Map.of());
  }

  private static CrawlOutcome outcome(
      BoardKey board, CrawlFailure failure, CrawlCounts counts, int normalized) {
    return new CrawlOutcome(
        board,
        "c",
        AT,
        AT.plusMillis(1500),
        failure,
        counts,
        normalized,
        Map.of("not-a-job", 1, "job-seeker", 1),
        1,
        5,
        Map.of("EXPIRED", 2));
  }
}
