package dev.rolecall.match.web;

/// Who asks did not say who they are, in a way that we know.
final class UnauthorizedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnauthorizedException(String message) {
    super(message);
  }
}
