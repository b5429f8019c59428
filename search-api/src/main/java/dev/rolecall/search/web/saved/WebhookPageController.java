package dev.rolecall.search.web.saved;

import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The page of a person's webhooks: register a URL, test, enable and delete it.
@Controller
class WebhookPageController {
  private static final String WEBHOOKS = "/api/v1/me/webhooks";
  private static final String ONE = WEBHOOKS + "/{id}";

  private final MatchServiceClient client;

  WebhookPageController(MatchServiceClient client) {
    this.client = client;
  }

  /// @param secret of a webhook that was just created; empty otherwise
  /// @param message how the last action ended; empty before the first
  record Outcome(String secret, String message, String error, HttpStatusCode status) {
    static final Outcome NONE = new Outcome("", "", "", HttpStatus.OK);

    static Outcome failed(ProblemException problem) {
      String detail = problem.getBody().getDetail();
      return new Outcome(
          "", "", detail == null ? "The request failed." : detail, problem.getStatusCode());
    }
  }

  /// @param disabledReason empty while it is active
  record WebhookRow(String id, String url, String disabledReason, List<AttemptRow> attempts) {}

  record AttemptRow(String at, String result) {}

  @GetMapping(path = "/searches/webhooks", produces = PageHeaders.HTML)
  Mono<Rendering> webhooks(@AuthenticationPrincipal SignedInPerson person) {
    return page(person, Outcome.NONE);
  }

  @PostMapping(path = "/searches/webhooks", produces = PageHeaders.HTML)
  Mono<Rendering> change(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(form -> carryOut(person, form))
        .onErrorResume(ProblemException.class, problem -> Mono.just(Outcome.failed(problem)))
        .flatMap(outcome -> page(person, outcome));
  }

  private Mono<Outcome> carryOut(SignedInPerson person, MultiValueMap<String, String> form) {
    String id = Forms.field(form, "id");
    return switch (Forms.field(form, "action")) {
      case "test" ->
          send(person, HttpMethod.POST, null, ONE + "/test", id)
              .map(sent -> done("Test message: " + sent.path("result").asString("")));
      case "enable" ->
          send(person, HttpMethod.POST, null, ONE + "/enable", id)
              .thenReturn(done("The webhook is active again."));
      case "delete" ->
          send(person, HttpMethod.DELETE, null, ONE, id)
              .thenReturn(done("The webhook was deleted."));
      default ->
          send(person, HttpMethod.POST, Map.of("url", Forms.field(form, "url")), WEBHOOKS)
              .map(
                  created ->
                      new Outcome(created.path("secret").asString(""), "", "", HttpStatus.OK));
    };
  }

  private static Outcome done(String message) {
    return new Outcome("", message, "", HttpStatus.OK);
  }

  private Mono<Rendering> page(SignedInPerson person, Outcome outcome) {
    return client
        .get(person.session(), WEBHOOKS)
        .flatMapIterable(found -> found.path("webhooks").valueStream().toList())
        .concatMap(webhook -> row(person, webhook))
        .collectList()
        .map(
            rows ->
                Rendering.view("webhooks")
                    .modelAttribute("webhooks", rows)
                    .modelAttribute("outcome", outcome)
                    .status(outcome.status())
                    .build());
  }

  private Mono<WebhookRow> row(SignedInPerson person, JsonNode webhook) {
    String id = webhook.path("id").asString("");
    return client
        .get(person.session(), ONE + "/deliveries", id)
        .map(
            found ->
                new WebhookRow(
                    id,
                    webhook.path("url").asString(""),
                    webhook.path("disabledReason").asString(""),
                    found
                        .path("deliveries")
                        .valueStream()
                        .map(WebhookPageController::attempt)
                        .toList()));
  }

  private static AttemptRow attempt(JsonNode delivery) {
    return new AttemptRow(
        delivery.path("attemptedAt").asString(""), delivery.path("result").asString(""));
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
