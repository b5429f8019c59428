package dev.rolecall.match.people.signin;

import java.time.Duration;

/// A client requested too many links.
public final class TooManyLinksException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Duration window;

  TooManyLinksException(Duration window) {
    super("Too many sign-in links were requested from your network. Please try again later.");
    this.window = window;
  }

  /// After which a client can request links again.
  public Duration window() {
    return window;
  }
}
