package dev.rolecall.model.job;

/// Why a posting closes: a closed set.
public enum CloseReason {
  /// Not in a complete crawl of its board any more.
  GONE_FROM_BOARD,
  /// 404 or 410 at its own address, twice.
  GONE_AT_URL,
  /// Past its validThrough or its source's age limit.
  EXPIRED,
  /// Taken back by who wrote it, or no longer an opening after an edit.
  WITHDRAWN,
  /// A value that this version does not know yet.
  UNKNOWN
}
