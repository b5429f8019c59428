package dev.rolecall.match.notify;

/// A mail was made of a job that its person was told of meanwhile: it must be made anew.
final class AlreadyToldException extends RuntimeException {
  private static final long serialVersionUID = 1;

  AlreadyToldException() {
    super("Told meanwhile");
  }
}
