package dev.rolecall.ingest.source;

/// A response or an item is not in its source's format.
public final class UnreadablePayloadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadablePayloadException(String message) {
    super(message);
  }

  public UnreadablePayloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
