package dev.rolecall.search.find;

/// The sort order of search results; equal jobs are sorted by id.
public enum JobSort {
  /// Best text match first; newest first when the search has no words, skills or preferences.
  RELEVANCE,
  /// By when it was posted or, where not stated, first seen.
  NEWEST,
  /// By when we first saw it.
  SEEN,
  /// By the maximum of the stated pay per year, in euro; jobs without stated pay come last.
  PAY
}
