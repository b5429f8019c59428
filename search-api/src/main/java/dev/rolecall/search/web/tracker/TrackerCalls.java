package dev.rolecall.search.web.tracker;

import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The calls of the match-service that the pages of tracked and hidden jobs need. A call that fails
/// ends with a [dev.rolecall.search.web.api.ProblemException].
final class TrackerCalls {
  private static final String APPLICATIONS = "/api/v1/me/applications";
  private static final String HIDDEN = "/api/v1/me/hidden-jobs";

  private final MatchServiceClient client;

  TrackerCalls(MatchServiceClient client) {
    this.client = client;
  }

  Mono<JsonNode> applications(SignedInPerson person) {
    return client.get(person.session(), APPLICATIONS);
  }

  Mono<JsonNode> application(SignedInPerson person, String job) {
    return client.get(person.session(), APPLICATIONS + "/{job}", job);
  }

  /// What a person did with a job.
  ///
  /// @param session the token of their session
  Mono<JsonNode> status(String session, String job) {
    return client.get(session, "/api/v1/me/jobs/{job}", job);
  }

  /// @param etag of the version that was changed; blank to replace any
  Mono<JsonNode> save(
      SignedInPerson person, String job, String etag, Map<String, @Nullable String> details) {
    return client.send(
        HttpMethod.PUT,
        details,
        headers -> {
          headers.setBearerAuth(person.session());
          if (!etag.isBlank()) {
            headers.setIfMatch(etag);
          }
        },
        APPLICATIONS + "/{job}",
        job);
  }

  Mono<JsonNode> remove(SignedInPerson person, String job) {
    return send(HttpMethod.DELETE, person, APPLICATIONS + "/{job}", job);
  }

  Mono<JsonNode> restore(SignedInPerson person, String job) {
    return send(HttpMethod.POST, person, APPLICATIONS + "/{job}/restore", job);
  }

  Mono<JsonNode> hiddenJobs(SignedInPerson person) {
    return client.get(person.session(), HIDDEN);
  }

  /// @param reason blank when it is not stated
  Mono<JsonNode> hide(SignedInPerson person, String job, String reason) {
    return reason.isBlank()
        ? send(HttpMethod.PUT, person, HIDDEN + "/{job}", job)
        : send(HttpMethod.PUT, person, HIDDEN + "/{job}?reason={reason}", job, reason);
  }

  Mono<JsonNode> showAgain(SignedInPerson person, String job) {
    return send(HttpMethod.DELETE, person, HIDDEN + "/{job}", job);
  }

  private Mono<JsonNode> send(
      HttpMethod method, SignedInPerson person, String path, Object... variables) {
    return client.send(method, null, headers -> bearer(headers, person), path, variables);
  }

  private static void bearer(HttpHeaders headers, SignedInPerson person) {
    headers.setBearerAuth(person.session());
  }
}
