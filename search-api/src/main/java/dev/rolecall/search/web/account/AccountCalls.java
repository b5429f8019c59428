package dev.rolecall.search.web.account;

import dev.rolecall.search.web.forward.MatchServiceClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The calls of the match-service that the account page makes for a person.
@Component
class AccountCalls {
  private final MatchServiceClient matchService;

  AccountCalls(MatchServiceClient matchService) {
    this.matchService = matchService;
  }

  Mono<JsonNode> sessions(SignedInPerson person) {
    return matchService.get(person.session(), "/api/v1/me/sessions");
  }

  Mono<JsonNode> tokens(SignedInPerson person) {
    return matchService.get(person.session(), "/api/v1/me/tokens");
  }

  Mono<JsonNode> endSession(SignedInPerson person, String id) {
    return send(person, HttpMethod.DELETE, null, "/api/v1/me/sessions/{id}", id);
  }

  Mono<JsonNode> changeTimeZone(SignedInPerson person, String zone) {
    return send(person, HttpMethod.PATCH, Map.of("timeZone", zone), "/api/v1/me");
  }

  Mono<JsonNode> createToken(SignedInPerson person, String name, String scope) {
    return send(person, HttpMethod.POST, Map.of("name", name, "scope", scope), "/api/v1/me/tokens");
  }

  Mono<JsonNode> revokeToken(SignedInPerson person, String id) {
    return send(person, HttpMethod.DELETE, null, "/api/v1/me/tokens/{id}", id);
  }

  Mono<JsonNode> erase(SignedInPerson person) {
    return send(person, HttpMethod.DELETE, null, "/api/v1/me");
  }

  private Mono<JsonNode> send(
      SignedInPerson person,
      HttpMethod method,
      @Nullable Object body,
      String path,
      Object... variables) {
    return matchService.send(
        method, body, headers -> headers.setBearerAuth(person.session()), path, variables);
  }
}
