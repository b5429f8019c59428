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
/// @param retryAfter how long the host does not want to be requested, null when it did not say
record NextCrawl(CrawlSchedule schedule, Instant finishedAt, @Nullable Duration retryAfter) {
  /// @param failure why the crawl was not complete, null when it was
  /// @param failures the number of consecutive failures
  /// @param maxBackoff the maximum delay between two crawls of a board that fails
  Instant at(@Nullable CrawlFailure failure, int failures, Duration interval, Duration maxBackoff) {
    if (isFinal(failure)) {
      return CrawlTimes.nextOfMissing(finishedAt, interval, failures);
    }
    boolean drifted = failure == CrawlFailure.CONTRACT_DRIFT; // reading it again changes nothing
    Instant next = CrawlTimes.next(finishedAt, interval, drifted ? 0 : failures, maxBackoff);
    if (failure == null || retryAfter == null) {
      return next;
    }
    Instant allowed = finishedAt.plus(retryAfter);
    boolean blocked = schedule == CrawlSchedule.PERIODIC && allowed.isAfter(next);
    return blocked ? allowed : next;
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
