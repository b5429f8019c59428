package dev.rolecall.search.web.request;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/// The session of a request that is protected against cross-site request forgery. Only such a
/// request may use its cookie.
public final class AcceptedSession {
  private static final String ATTRIBUTE = AcceptedSession.class.getName();

  private AcceptedSession() {}

  public static void accept(ServerWebExchange exchange, String token) {
    exchange.getAttributes().put(ATTRIBUTE, token);
  }

  public static Optional<String> of(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
  }
}
