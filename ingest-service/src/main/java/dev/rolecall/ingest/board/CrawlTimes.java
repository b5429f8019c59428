package dev.rolecall.ingest.board;

import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Duration;
import java.time.Instant;

/// Computes when a board is read next.
public final class CrawlTimes {
  /// An import stops retrying a board after this many consecutive failures.
  public static final int MAX_IMPORT_ATTEMPTS = 5;

  private CrawlTimes() {}

  public static boolean isDue(Board board, Instant now) {
    BoardState state = board.state();
    Instant next = state.nextDueAt();
    if (board.paused()) {
      return false;
    }
    if (next == null) {
      return true;
    }
    boolean repeated =
        board.schedule() == CrawlSchedule.PERIODIC
            || (state.failures() > 0 && state.failures() < MAX_IMPORT_ATTEMPTS);
    return repeated && !now.isBefore(next);
  }

  /// Whether the board is listed but not read: it was never read, and is only read when an import
  /// requests it.
  public static boolean isListedOnly(Board board) {
    BoardState state = board.state();
    return board.schedule() == CrawlSchedule.ONCE
        && state.lastCrawlId() == null
        && state.nextDueAt() != null;
  }

  /// After a crawl: the usual interval, or an exponential backoff after consecutive failures.
  public static Instant next(Instant now, Duration interval, int failures, Duration maxBackoff) {
    if (failures == 0) {
      return now.plus(interval);
    }
    Duration firstDelay =
        interval.compareTo(Duration.ofSeconds(10)) < 0 ? interval : Duration.ofSeconds(10);
    Duration backoff = firstDelay.multipliedBy(1L << Math.min(failures - 1, 20));
    return now.plus(backoff.compareTo(maxBackoff) < 0 ? backoff : maxBackoff);
  }
}
