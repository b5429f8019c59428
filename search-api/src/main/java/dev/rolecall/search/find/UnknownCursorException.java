package dev.rolecall.search.find;

/// A cursor that was not issued for this search and sort order. The client receives the message.
public final class UnknownCursorException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownCursorException(String message) {
    super(message);
  }
}
