package dev.rolecall.search.find;

/// The index does not answer now; asking again in a moment helps.
public final class SearchUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
