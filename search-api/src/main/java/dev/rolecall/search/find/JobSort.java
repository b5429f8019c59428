package dev.rolecall.search.find;

/// The order of a search's jobs; equal ones in the order of their ids.
public enum JobSort {
  /// Best text first; without words, newest first.
  RELEVANCE,
  /// By when it was posted or, where not stated, first seen.
  NEWEST,
  /// By the top of the stated pay in one currency a year; not stated comes last.
  PAY
}
