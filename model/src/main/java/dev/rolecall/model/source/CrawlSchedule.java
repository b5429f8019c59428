package dev.rolecall.model.source;

/// How often a board is read.
public enum CrawlSchedule {
  /// Again and again, as it becomes due.
  PERIODIC,
  /// Once, as a bounded import, then no more.
  ONCE,
  /// A value that this version does not know yet.
  UNKNOWN
}
