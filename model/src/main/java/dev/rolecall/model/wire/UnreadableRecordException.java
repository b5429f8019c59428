package dev.rolecall.model.wire;

/// A record cannot be read by its codec and belongs on the dead-letter topic.
public final class UnreadableRecordException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableRecordException(String message) {
    super(message);
  }

  UnreadableRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
