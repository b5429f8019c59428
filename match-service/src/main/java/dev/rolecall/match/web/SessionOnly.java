package dev.rolecall.match.web;

import dev.rolecall.match.people.signin.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What an API token cannot do, whatever its scope: a token that leaked must neither lock its owner
/// out nor reveal everything.
final class SessionOnly {
  private SessionOnly() {}

  /// @param action such as `revoke tokens`
  /// @throws ResponseStatusException with 403 when an API token sent the request
  static void require(Caller caller, String action) {
    if (caller.sessionId().isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "An API token cannot %s. Sign in to do so.".formatted(action));
    }
  }
}
