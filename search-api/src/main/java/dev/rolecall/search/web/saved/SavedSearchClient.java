package dev.rolecall.search.web.saved;

import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The calls of the match-service that the pages of saved searches need. A call that fails ends
/// with a [dev.rolecall.search.web.api.ProblemException].
final class SavedSearchClient {
  private final MatchServiceClient client;

  SavedSearchClient(MatchServiceClient client) {
    this.client = client;
  }

  Mono<JsonNode> searches(SignedInPerson person) {
    return client.get(person.session(), "/api/v1/me/searches").map(list -> list.path("searches"));
  }

  Mono<JsonNode> follows(SignedInPerson person) {
    return client.get(person.session(), "/api/v1/me/follows").map(list -> list.path("follows"));
  }

  Mono<JsonNode> alerts(SignedInPerson person) {
    return client.get(person.session(), "/api/v1/me/alerts");
  }

  Mono<JsonNode> save(SignedInPerson person, AlertKind kind, ObjectNode body) {
    return send(person, HttpMethod.POST, body, kind.path());
  }

  Mono<JsonNode> change(SignedInPerson person, AlertKind kind, String id, ObjectNode body) {
    return send(person, HttpMethod.PATCH, body, kind.path() + "/{id}", id);
  }

  Mono<JsonNode> delete(SignedInPerson person, AlertKind kind, String id) {
    return send(person, HttpMethod.DELETE, null, kind.path() + "/{id}", id);
  }

  Mono<JsonNode> restore(SignedInPerson person, AlertKind kind, String id) {
    return send(person, HttpMethod.POST, null, kind.path() + "/{id}/restore", id);
  }

  Mono<JsonNode> changeAlerts(SignedInPerson person, ObjectNode body) {
    return send(person, HttpMethod.PATCH, body, "/api/v1/me/alerts");
  }

  private Mono<JsonNode> send(
      SignedInPerson person,
      HttpMethod method,
      @Nullable Object body,
      String path,
      Object... variables) {
    return client.send(
        method, body, headers -> headers.setBearerAuth(person.session()), path, variables);
  }
}
