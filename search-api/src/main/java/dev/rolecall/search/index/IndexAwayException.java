package dev.rolecall.search.index;

/// The index, or what we need beside it, does not answer now; trying again helps.
final class IndexAwayException extends RuntimeException {
  private static final long serialVersionUID = 1;

  IndexAwayException(String message) {
    super(message);
  }

  IndexAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
