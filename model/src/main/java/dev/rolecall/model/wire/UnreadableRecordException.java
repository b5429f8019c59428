package dev.rolecall.model.wire;

/// A record on a topic is not what its reader can read; it belongs on the dead-letter topic.
public final class UnreadableRecordException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableRecordException(String message) {
    super(message);
  }

  UnreadableRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
