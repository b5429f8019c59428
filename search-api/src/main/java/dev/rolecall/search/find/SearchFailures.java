package dev.rolecall.search.find;

/// Tells failures that pass from those of the search itself.
public final class SearchFailures {
  private SearchFailures() {}

  /// Whether too many searches are running, or Elasticsearch does not respond. Counts and hints can
  /// be left out then: they have limits and a circuit breaker of their own.
  public static boolean isTemporary(Throwable error) {
    return error instanceof SearchOverloadedException
        || error instanceof SearchUnavailableException;
  }
}
