package dev.rolecall.match.web;

import dev.rolecall.match.people.signin.Caller;
import dev.rolecall.match.people.signin.Session;
import dev.rolecall.match.people.signin.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Serves the sessions of a person.
@RestController
@RequestMapping("/api/v1/me/sessions")
class SessionController {
  private final Sessions sessions;

  SessionController(Sessions sessions) {
    this.sessions = sessions;
  }

  /// @param current whether it is the session that sent the request
  record SessionView(
      UUID id,
      String browser,
      boolean current,
      Instant createdAt,
      Instant lastUsedAt,
      Instant expiresAt) {
    static SessionView of(Session session, Caller caller) {
      return new SessionView(
          session.id(),
          session.browser(),
          caller.sessionId().equals(Optional.of(session.id())),
          session.createdAt(),
          session.lastUsedAt(),
          session.expiresAt());
    }
  }

  record SessionList(List<SessionView> sessions) {}

  @GetMapping
  SessionList list(Caller caller) {
    return new SessionList(
        sessions.of(caller.account().id()).stream()
            .map(session -> SessionView.of(session, caller))
            .toList());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Caller caller, @PathVariable String id) {
    SessionOnly.require(caller, "end sessions");
    if (!uuid(id).map(each -> sessions.end(caller.account().id(), each)).orElse(false)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no such session.");
    }
    SecurityLog.sessionEnded(caller.account().id());
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
