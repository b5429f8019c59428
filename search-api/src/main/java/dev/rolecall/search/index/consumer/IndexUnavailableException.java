package dev.rolecall.search.index.consumer;

/// The index is unavailable; a retry may succeed.
final class IndexUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  IndexUnavailableException(String message) {
    super(message);
  }

  IndexUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
