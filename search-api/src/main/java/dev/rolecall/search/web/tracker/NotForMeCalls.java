package dev.rolecall.search.web.tracker;

import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The calls of the match-service that propose and accept a change to a profile.
final class NotForMeCalls {
  private static final String PROFILES = "/api/v1/me/profiles";

  private final MatchServiceClient client;

  NotForMeCalls(MatchServiceClient client) {
    this.client = client;
  }

  Mono<JsonNode> profiles(SignedInPerson person) {
    return client.get(person.session(), PROFILES).map(list -> list.path("profiles"));
  }

  Mono<JsonNode> proposal(SignedInPerson person, NotForMe answer) {
    return client.get(
        person.session(),
        PROFILES + "/{id}/proposal?job={job}&reason={reason}&detail={detail}",
        answer.profile(),
        answer.job(),
        answer.reason(),
        answer.detail());
  }

  /// @param etag of the version that the person saw
  Mono<JsonNode> accept(SignedInPerson person, String profile, String etag, JsonNode changed) {
    return client.send(
        HttpMethod.PUT,
        changed,
        headers -> {
          headers.setBearerAuth(person.session());
          headers.setIfMatch(etag);
        },
        PROFILES + "/{id}",
        profile);
  }
}
