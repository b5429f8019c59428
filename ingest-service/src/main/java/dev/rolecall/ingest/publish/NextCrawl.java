package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a board is read next.
///
/// @param finishedAt when the crawl ended
/// @param retryAfter the response's Retry-After; null if absent
/// @param inVain whether reading the board again at once is as likely to fail: all pages of a list
///   that did not add up
record NextCrawl(
    CrawlSchedule schedule, Instant finishedAt, @Nullable Duration retryAfter, boolean inVain) {
  /// @param failure why the crawl was not complete, null when it was
  /// @param failures the number of consecutive failures
  /// @param maxBackoff the maximum delay between two crawls of a board that fails
  Instant at(@Nullable CrawlFailure failure, int failures, Duration interval, Duration maxBackoff) {
    if (isFinal(failure)) {
      return CrawlTimes.nextForMissingBoard(finishedAt, interval, failures);
    }
    int retries = isAtInterval(failure) ? 0 : failures;
    Instant next = CrawlTimes.next(finishedAt, interval, retries, maxBackoff);
    if (failure == null || retryAfter == null) {
      return next;
    }
    Instant allowed = finishedAt.plus(retryAfter);
    boolean blocked = schedule == CrawlSchedule.PERIODIC && allowed.isAfter(next);
    return blocked ? allowed : next;
  }

  /// Reading the board again soon changes nothing. An import tries again, because it waits for the
  /// result.
  private boolean isAtInterval(@Nullable CrawlFailure failure) {
    boolean incomplete = inVain && failure == CrawlFailure.TRUNCATED;
    return failure == CrawlFailure.CONTRACT_DRIFT
        || incomplete && schedule == CrawlSchedule.PERIODIC;
  }

  /// A board that does not exist or may not be read is not retried soon. An import retries soon,
  /// because it waits for the result.
  private boolean isFinal(@Nullable CrawlFailure failure) {
    boolean refused =
        failure == CrawlFailure.NOT_FOUND
            || failure == CrawlFailure.REFUSED
            || failure == CrawlFailure.RESERVED;
    return refused && schedule == CrawlSchedule.PERIODIC;
  }
}
