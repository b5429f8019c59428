package dev.rolecall.match.notify.digest;

/// Another mail listed one of these jobs in the meantime: the mail must be written again.
public final class AlreadySentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  AlreadySentException() {
    super("Another email listed one of these jobs in the meantime");
  }
}
