package dev.rolecall.model.job;

/// Why a posting closes. The set is complete.
public enum CloseReason {
  /// No longer in a complete crawl of its board.
  GONE_FROM_BOARD,
  /// 404 or 410 at its URL, twice.
  GONE_AT_URL,
  /// Past its validThrough or its source's age limit.
  EXPIRED,
  /// Withdrawn by its author, or no longer an opening after an edit.
  WITHDRAWN,
  /// A value that this version does not know yet.
  UNKNOWN
}
