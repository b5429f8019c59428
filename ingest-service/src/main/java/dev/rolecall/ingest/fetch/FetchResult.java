package dev.rolecall.ingest.fetch;

import dev.rolecall.model.source.CrawlFailure;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The outcome of a request.
public sealed interface FetchResult {
  /// A complete response.
  ///
  /// @param etag the validator to send with the next request: its ETag or, without one, its
  ///   Last-Modified; null when the response had none that is reliable
  /// @param movedTo the address that the request was redirected to, null when it was not
  /// @param robotsTag what X-Robots-Tag says to this robot, in lower case; empty without one
  record Ok(String body, @Nullable String etag, @Nullable URI movedTo, String robotsTag)
      implements FetchResult {
    public Ok(String body, @Nullable String etag, @Nullable URI movedTo) {
      this(body, etag, movedTo, "");
    }

    public Ok(String body, @Nullable String etag) {
      this(body, etag, null);
    }
  }

  /// The content has not changed since the validator was given.
  record NotModified() implements FetchResult {}

  /// The request failed, or was not sent.
  ///
  /// @param detail for the log: the status, or the kind of failure
  /// @param retryAfter the response's Retry-After, null when it had none
  /// @param location where a redirect leads to as written, null for other responses
  record Failed(
      CrawlFailure reason, String detail, @Nullable Duration retryAfter, @Nullable String location)
      implements FetchResult {
    public Failed(CrawlFailure reason, String detail, @Nullable Duration retryAfter) {
      this(reason, detail, retryAfter, null);
    }

    /// Whether a retry may succeed.
    boolean isTransient() {
      return switch (reason) {
        case RATE_LIMITED, SERVER_ERROR, NETWORK -> true;
        case REFUSED,
            NOT_FOUND,
            TOO_LARGE,
            UNREADABLE,
            TRUNCATED,
            SUDDENLY_EMPTY,
            CONTRACT_DRIFT,
            ROBOTS,
            RESERVED,
            BREAKER_OPEN,
            UNKNOWN ->
            false;
      };
    }
  }
}
