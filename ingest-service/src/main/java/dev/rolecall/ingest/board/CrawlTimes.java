package dev.rolecall.ingest.board;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Duration;
import java.time.Instant;

/// Computes when a board is read next.
public final class CrawlTimes {
  /// An import stops retrying a board after this many consecutive failures.
  public static final int MAX_IMPORT_ATTEMPTS = 5;

  /// A board that does not exist any more is rarely created again.
  private static final Duration MAX_DELAY_FOR_MISSING_BOARD = Duration.ofDays(7);

  private CrawlTimes() {}

  public static boolean isDue(Board board, Instant now) {
    BoardState state = board.state();
    Instant next = state.nextDueAt();
    if (board.schedule() == CrawlSchedule.REMOVED) {
      return state.lastCrawlId() != null; // its postings are still to be closed
    }
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

  /// Whether the board is read: it is neither only listed nor removed.
  public static boolean isRead(Board board) {
    return board.schedule() != CrawlSchedule.REMOVED && !isListedOnly(board);
  }

  /// The interval with a deviation of up to a tenth, which is the same for each board: boards that
  /// were registered together are not read together forever.
  public static Duration withJitter(Duration interval, BoardKey board) {
    double share = Math.floorMod(board.toString().hashCode(), 1_000) / 1_000.0;
    return Duration.ofMillis(Math.round(interval.toMillis() * (0.9 + 0.2 * share)));
  }

  /// After the crawl of a board that does not exist or may not be read, according to its source,
  /// and that is read periodically: the usual interval, doubled with each crawl, up to a week.
  public static Instant nextForMissingBoard(Instant now, Duration interval, int failures) {
    Duration delay = interval.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 10));
    return now.plus(
        delay.compareTo(MAX_DELAY_FOR_MISSING_BOARD) < 0 ? delay : MAX_DELAY_FOR_MISSING_BOARD);
  }

  /// After a crawl: the usual interval, or an exponential backoff after consecutive failures, up to
  /// the maximum or the usual interval, whichever is longer: a board that always fails is not read
  /// more often than one that does not.
  public static Instant next(Instant now, Duration interval, int failures, Duration maxBackoff) {
    if (failures == 0) {
      return now.plus(interval);
    }
    Duration firstDelay =
        interval.compareTo(Duration.ofSeconds(10)) < 0 ? interval : Duration.ofSeconds(10);
    Duration backoff = firstDelay.multipliedBy(1L << Math.min(failures - 1, 20));
    Duration max = maxBackoff.compareTo(interval) < 0 ? interval : maxBackoff;
    return now.plus(backoff.compareTo(max) < 0 ? backoff : max);
  }
}
