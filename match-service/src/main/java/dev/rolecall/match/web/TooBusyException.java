package dev.rolecall.match.web;

/// A computation took too long, because too many others run.
final class TooBusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooBusyException(Throwable cause) {
    super("The computation took too long", cause);
  }
}
