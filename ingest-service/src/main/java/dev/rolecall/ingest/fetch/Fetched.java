package dev.rolecall.ingest.fetch;

import dev.rolecall.model.source.CrawlFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of a question.
public sealed interface Fetched {
  /// @param etag to ask with next time, null when the host gave none
  record Fresh(String body, @Nullable String etag) implements Fetched {}

  /// As it was when the etag was given.
  record NotModified() implements Fetched {}

  /// @param detail for the log: a status, or what broke
  /// @param retryAfter what the host asked for, null when it did not
  record Refused(CrawlFailure why, String detail, @Nullable Duration retryAfter)
      implements Fetched {
    /// Whether asking again soon may help.
    boolean passing() {
      return switch (why) {
        case RATE_LIMITED, SERVER_ERROR, NETWORK -> true;
        case REFUSED,
            NOT_FOUND,
            TOO_LARGE,
            UNREADABLE,
            TRUNCATED,
            SUDDENLY_EMPTY,
            ROBOTS,
            BREAKER_OPEN,
            UNKNOWN ->
            false;
      };
    }
  }
}
