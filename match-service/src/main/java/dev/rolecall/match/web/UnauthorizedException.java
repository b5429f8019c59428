package dev.rolecall.match.web;

/// The request has no valid bearer token.
final class UnauthorizedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnauthorizedException(String message) {
    super(message);
  }
}
