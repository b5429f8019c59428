package dev.rolecall.search.web.tracker;

import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The calls of the match-service that the pages of tracked and hidden jobs need. A call that fails
/// ends with a [dev.rolecall.search.web.api.ProblemException].
final class TrackerCalls {
  private static final String APPLICATIONS = "/api/v1/me/applications";
  private static final String ADDED = "/api/v1/me/added-jobs";
  private static final String HIDDEN = "/api/v1/me/hidden-jobs";

  /// How often a change of the state is tried again when the application was changed meanwhile.
  private static final int MAX_RETRIES = 3;

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
    return put(
        person, job, etag.isBlank() ? Map.of() : Map.of(HttpHeaders.IF_MATCH, etag), details);
  }

  /// Tracks a job, or changes the state of its application. What is written elsewhere at the same
  /// time, such as notes in another tab, is kept.
  Mono<JsonNode> changeState(SignedInPerson person, String job, String state) {
    return Mono.defer(() -> changeStateOnce(person, job, state))
        .retryWhen(
            Retry.max(MAX_RETRIES)
                .filter(error -> Forms.isProblem(error, HttpStatus.PRECONDITION_FAILED))
                .onRetryExhaustedThrow((_, last) -> last.failure()));
  }

  private Mono<JsonNode> changeStateOnce(SignedInPerson person, String job, String state) {
    return application(person, job)
        .onErrorResume(TrackerForm::isNotFound, _ -> Mono.just(MissingNode.getInstance()))
        .flatMap(
            found -> {
              Map<String, @Nullable String> details = TrackerForm.details(found);
              details.put("state", state);
              Map<String, String> condition =
                  found.isMissingNode()
                      ? Map.of(HttpHeaders.IF_NONE_MATCH, "*")
                      : Map.of(HttpHeaders.IF_MATCH, found.path("etag").asString(""));
              return put(person, job, condition, details);
            });
  }

  private Mono<JsonNode> put(
      SignedInPerson person,
      String job,
      Map<String, String> condition,
      Map<String, @Nullable String> details) {
    return client.send(
        HttpMethod.PUT,
        details,
        headers -> {
          headers.setBearerAuth(person.session());
          condition.forEach(headers::set);
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

  /// Adds the jobs of a file, a text, or the page at an address.
  Mono<JsonNode> add(SignedInPerson person, AddedJobForm form) {
    Map<String, String> body = new HashMap<>();
    body.put("address", form.address());
    body.put("title", form.title());
    body.put("company", form.company());
    if (form.hasContent()) {
      body.put("file", Base64.getEncoder().encodeToString(form.file()));
    }
    return client.send(HttpMethod.POST, body, headers -> bearer(headers, person), ADDED);
  }

  /// Corrects an added job.
  ///
  /// @param title blank to keep it
  /// @param company blank to keep it
  Mono<JsonNode> correct(SignedInPerson person, String job, String title, String company) {
    return client.send(
        HttpMethod.PATCH,
        Map.of("title", title, "company", company),
        headers -> bearer(headers, person),
        ADDED + "/{job}",
        job);
  }

  /// An added job with its matches; a missing node for another application.
  Mono<JsonNode> added(SignedInPerson person, String job) {
    return client
        .get(person.session(), ADDED + "/{job}", job)
        .onErrorResume(TrackerForm::isNotFound, _ -> Mono.just(MissingNode.getInstance()));
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
