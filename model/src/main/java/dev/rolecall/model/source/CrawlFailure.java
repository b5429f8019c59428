package dev.rolecall.model.source;

/// Why a crawl was not complete; a failed crawl never closes a posting.
public enum CrawlFailure {
  /// 401 or 403.
  REFUSED,
  /// 429.
  RATE_LIMITED,
  /// 5xx.
  SERVER_ERROR,
  /// No response, or an incomplete one.
  NETWORK,
  /// 404 for the board itself.
  NOT_FOUND,
  /// Larger or slower than our limits.
  TOO_LARGE,
  /// The response was not in the source's format.
  UNREADABLE,
  /// Pages or items are missing.
  TRUNCATED,
  /// No postings, although the previous crawl had some.
  SUDDENLY_EMPTY,
  /// Most postings lack a field that the board's postings had before: the source has changed its
  /// format.
  CONTRACT_DRIFT,
  /// robots.txt forbids it.
  ROBOTS,
  /// The response reserves text and data mining (TDM Reservation Protocol).
  RESERVED,
  /// Too many failures at the host; the circuit breaker is open, and the board is retried later.
  BREAKER_OPEN,
  /// A value that this version does not know yet.
  UNKNOWN
}
