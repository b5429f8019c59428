package dev.rolecall.search.find;

/// The search exceeds a limit. The client receives the message, which names the limit.
public final class SearchTooExpensiveException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SearchTooExpensiveException(String message) {
    super(message);
  }
}
