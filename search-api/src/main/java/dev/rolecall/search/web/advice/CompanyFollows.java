package dev.rolecall.search.web.advice;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Follows several companies at once, and unfollows them again.
record CompanyFollows(MatchServiceClient matchService) {
  private static final String FOLLOWS = "/api/v1/me/follows";

  /// More are never on a page.
  private static final int MAX_AT_ONCE = 30;

  /// @param ids of the new alerts, to undo it
  /// @param problem why not all could be followed; empty if they were
  record Outcome(List<String> ids, String problem) {
    Outcome {
      ids = List.copyOf(ids);
    }
  }

  /// The ids of the companies that the person follows.
  Mono<Set<String>> followed(SignedInPerson person) {
    return matchService
        .get(person.session(), FOLLOWS)
        .map(
            list ->
                list.path("follows")
                    .valueStream()
                    .flatMap(each -> company(each.path("query").asString("")).stream())
                    .collect(Collectors.toSet()));
  }

  /// Companies that the person follows already keep their alert, and are not undone.
  ///
  /// @param names of the companies by their ids
  Mono<Outcome> follow(SignedInPerson person, Map<String, String> names) {
    List<String> followed = new ArrayList<>();
    return followed(person)
        .flatMapMany(
            known ->
                Flux.fromStream(
                    names.entrySet().stream()
                        .filter(each -> !known.contains(each.getKey()))
                        .limit(MAX_AT_ONCE)))
        .concatMap(each -> follow(person, each.getKey(), each.getValue()))
        .doOnNext(alert -> followed.add(alert.path("id").asString("")))
        .then(Mono.fromSupplier(() -> new Outcome(followed, "")))
        .onErrorResume(
            error -> Forms.isProblem(error, HttpStatus.UNPROCESSABLE_CONTENT),
            problem -> Mono.fromSupplier(() -> new Outcome(followed, detail(problem))));
  }

  private Mono<JsonNode> follow(SignedInPerson person, String id, String name) {
    return matchService.send(
        HttpMethod.POST,
        Json.MAPPER.createObjectNode().put("company", id).put("name", name),
        headers -> headers.setBearerAuth(person.session()),
        FOLLOWS);
  }

  /// @param ids of alerts; those that are gone already are ignored
  Mono<Void> unfollow(SignedInPerson person, List<String> ids) {
    return Flux.fromStream(ids.stream().limit(MAX_AT_ONCE))
        .concatMap(
            id ->
                matchService
                    .send(
                        HttpMethod.DELETE,
                        null,
                        headers -> headers.setBearerAuth(person.session()),
                        FOLLOWS + "/{id}",
                        id)
                    .onErrorResume(
                        error -> Forms.isProblem(error, HttpStatus.NOT_FOUND), _ -> Mono.empty()))
        .then();
  }

  /// The company of the search `company:acme all:yes`.
  private static List<String> company(String query) {
    return Arrays.stream(query.split(" "))
        .filter(part -> part.startsWith("company:"))
        .map(part -> part.substring("company:".length()).replace("\"", ""))
        .toList();
  }

  private static String detail(Throwable problem) {
    String detail = ((ProblemException) problem).getBody().getDetail();
    return detail == null ? "Not all companies could be followed." : detail;
  }
}
