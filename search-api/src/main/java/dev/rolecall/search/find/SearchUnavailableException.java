package dev.rolecall.search.find;

/// The index is unavailable; a retry may succeed.
public final class SearchUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
