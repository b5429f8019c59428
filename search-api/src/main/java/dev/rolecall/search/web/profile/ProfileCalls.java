package dev.rolecall.search.web.profile;

import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The calls of the match-service that the pages of profiles need. A call that fails ends with a
/// [dev.rolecall.search.web.api.ProblemException].
final class ProfileCalls {
  private static final String PROFILES = "/api/v1/me/profiles";

  private final MatchServiceClient client;

  ProfileCalls(MatchServiceClient client) {
    this.client = client;
  }

  Mono<JsonNode> profiles(SignedInPerson person) {
    return client.get(person.session(), PROFILES).map(list -> list.path("profiles"));
  }

  Mono<JsonNode> profile(SignedInPerson person, String id) {
    return client.get(person.session(), PROFILES + "/{id}", id);
  }

  /// As the person wrote it.
  Mono<ObjectNode> written(SignedInPerson person, String id) {
    return client.get(person.session(), PROFILES + "/{id}/export", id).cast(ObjectNode.class);
  }

  Mono<JsonNode> versions(SignedInPerson person, String id) {
    return client.get(person.session(), PROFILES + "/{id}/versions", id);
  }

  /// @param include `HIDDEN,APPLIED` for the jobs that are left out otherwise; blank without
  Mono<JsonNode> matches(
      SignedInPerson person, String id, int limit, String cursor, String include) {
    return client.get(
        person.session(),
        PROFILES + "/{id}/matches?limit={limit}&cursor={cursor}&include={include}",
        id,
        limit,
        cursor,
        include);
  }

  Mono<JsonNode> create(SignedInPerson person, JsonNode profile) {
    return client.send(
        HttpMethod.POST, profile, headers -> headers.setBearerAuth(person.session()), PROFILES);
  }

  /// @param etag of the version that was changed; blank to replace any
  Mono<JsonNode> save(SignedInPerson person, String id, String etag, JsonNode profile) {
    return client.send(
        HttpMethod.PUT, profile, headers -> ifMatch(headers, person, etag), PROFILES + "/{id}", id);
  }

  Mono<JsonNode> restore(SignedInPerson person, String id, String version) {
    return client.send(
        HttpMethod.POST,
        null,
        headers -> headers.setBearerAuth(person.session()),
        PROFILES + "/{id}/versions/{version}/restore",
        id,
        version);
  }

  Mono<JsonNode> delete(SignedInPerson person, String id) {
    return client.send(
        HttpMethod.DELETE,
        null,
        headers -> headers.setBearerAuth(person.session()),
        PROFILES + "/{id}",
        id);
  }

  /// @param document a PDF, DOCX or text file
  Mono<JsonNode> proposal(SignedInPerson person, byte[] document) {
    return client.upload(person.session(), document, "/api/v1/me/cv");
  }

  private static void ifMatch(HttpHeaders headers, SignedInPerson person, String etag) {
    headers.setBearerAuth(person.session());
    if (!etag.isBlank()) {
      headers.setIfMatch(etag);
    }
  }
}
