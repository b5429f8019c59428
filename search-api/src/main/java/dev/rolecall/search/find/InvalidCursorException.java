package dev.rolecall.search.find;

/// The cursor was not issued for this search and sort order. The client receives the message.
public final class InvalidCursorException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidCursorException(String message) {
    super(message);
  }
}
