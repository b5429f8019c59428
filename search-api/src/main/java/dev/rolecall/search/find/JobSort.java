package dev.rolecall.search.find;

/// The order of a search's jobs; equal ones in the order of their ids.
public enum JobSort {
  /// Best text match first; newest first when the search has no words.
  RELEVANCE,
  /// By when it was posted or, where not stated, first seen.
  NEWEST,
  /// By the maximum of the stated pay per year, in euro; jobs without stated pay come last.
  PAY
}
