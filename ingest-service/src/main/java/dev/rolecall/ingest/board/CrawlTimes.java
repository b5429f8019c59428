package dev.rolecall.ingest.board;

import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Duration;
import java.time.Instant;

/// When a board is read next. Pure functions.
public final class CrawlTimes {
  /// An import gives up on a board after this many failures in a row.
  public static final int MAX_IMPORT_ATTEMPTS = 5;

  private CrawlTimes() {}

  public static boolean due(Board board, Instant now) {
    BoardState state = board.state();
    Instant next = state.nextDueAt();
    if (board.paused()) {
      return false;
    }
    if (next == null) {
      return true;
    }
    boolean again =
        board.schedule() == CrawlSchedule.PERIODIC
            || (state.failures() > 0 && state.failures() < MAX_IMPORT_ATTEMPTS);
    return again && !now.isBefore(next);
  }

  /// Whether the board is listed but not read: it was never read, and is only read when an import
  /// requests it.
  public static boolean listedOnly(Board board) {
    BoardState state = board.state();
    return board.schedule() == CrawlSchedule.ONCE
        && state.lastCrawlId() == null
        && state.nextDueAt() != null;
  }

  /// After a crawl: the usual time, or an exponential backoff after failures in a row.
  public static Instant next(Instant now, Duration every, int failures, Duration maxBackoff) {
    if (failures == 0) {
      return now.plus(every);
    }
    Duration first = every.compareTo(Duration.ofSeconds(10)) < 0 ? every : Duration.ofSeconds(10);
    Duration grown = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return now.plus(grown.compareTo(maxBackoff) < 0 ? grown : maxBackoff);
  }
}
