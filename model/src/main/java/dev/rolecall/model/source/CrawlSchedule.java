package dev.rolecall.model.source;

/// How often a board is read.
public enum CrawlSchedule {
  /// Repeatedly, whenever it becomes due.
  PERIODIC,
  /// Once, by a bounded import.
  ONCE,
  /// Not at all: an operator removed the board. It stays removed until an operator adds it again.
  REMOVED,
  /// A value that this version does not know yet.
  UNKNOWN
}
