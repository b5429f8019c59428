package dev.rolecall.ingest.board;

import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Duration;
import java.time.Instant;

/// When a board is read next. Pure.
public final class Schedule {
  /// A bounded import gives up on a board after so many failures in a row.
  public static final int ATTEMPTS_ONCE = 5;

  private Schedule() {}

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
            || (state.failures() > 0 && state.failures() < ATTEMPTS_ONCE);
    return again && !now.isBefore(next);
  }

  /// Whether the board is only known of: it was never read, and will not be before somebody asks.
  public static boolean merelyKnown(Board board) {
    BoardState state = board.state();
    return board.schedule() == CrawlSchedule.ONCE
        && state.lastCrawlId() == null
        && state.nextDueAt() != null;
  }

  /// After a crawl: the usual time, or longer with each failure in a row.
  public static Instant next(Instant now, Duration every, int failures, Duration longest) {
    if (failures == 0) {
      return now.plus(every);
    }
    Duration first = every.compareTo(Duration.ofSeconds(10)) < 0 ? every : Duration.ofSeconds(10);
    Duration grown = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return now.plus(grown.compareTo(longest) < 0 ? grown : longest);
  }
}
