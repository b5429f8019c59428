package dev.rolecall.search.find;

/// A cursor that was not given for this search in this order. The client receives its message.
public final class UnknownCursorException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownCursorException(String message) {
    super(message);
  }
}
