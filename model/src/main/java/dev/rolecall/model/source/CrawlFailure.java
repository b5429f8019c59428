package dev.rolecall.model.source;

/// Why a crawl was not complete; none of these closes a posting.
public enum CrawlFailure {
  /// 401 or 403.
  REFUSED,
  /// 429.
  RATE_LIMITED,
  /// 5xx.
  SERVER_ERROR,
  /// No or half an answer.
  NETWORK,
  /// 404 for the board itself.
  NOT_FOUND,
  /// Larger or slower than our limits.
  TOO_LARGE,
  /// The answer was not in the source's format.
  UNREADABLE,
  /// Pages or items are missing.
  TRUNCATED,
  /// Nothing, where there was something before.
  SUDDENLY_EMPTY,
  /// robots.txt forbids it.
  ROBOTS,
  /// Too many failures at the host; asked again later.
  BREAKER_OPEN,
  /// A value that this version does not know yet.
  UNKNOWN
}
