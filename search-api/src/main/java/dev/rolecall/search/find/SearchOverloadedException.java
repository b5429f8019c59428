package dev.rolecall.search.find;

/// As many searches of this kind as allowed are running; a retry may succeed soon.
public final class SearchOverloadedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SearchOverloadedException(String message) {
    super(message);
  }
}
