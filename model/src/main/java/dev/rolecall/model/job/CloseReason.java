package dev.rolecall.model.job;

/// Why a posting was closed.
public enum CloseReason {
  /// Absent from a complete crawl of its board.
  GONE_FROM_BOARD,
  /// Its URL returned 404 or 410 twice.
  GONE_AT_URL,
  /// Past its validThrough or its source's age limit.
  EXPIRED,
  /// Withdrawn by its author, or no longer an opening after an edit.
  WITHDRAWN,
  /// Its board is not read any more: an operator removed it.
  BOARD_REMOVED,
  /// A value that this version does not know yet.
  UNKNOWN
}
