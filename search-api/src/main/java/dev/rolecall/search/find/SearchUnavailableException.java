package dev.rolecall.search.find;

import java.util.concurrent.TimeoutException;

/// The index is unavailable; a retry may succeed.
public final class SearchUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /// Elasticsearch stopped the search at its time limit.
  static SearchUnavailableException tookTooLong() {
    return new SearchUnavailableException("The search took too long", new TimeoutException());
  }
}
