package dev.rolecall.search.web.account;

import dev.rolecall.search.web.forward.MatchServiceClient;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The page of a person's account.
@Controller
class AccountPageController {
  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final MatchServiceClient matchService;

  AccountPageController(MatchServiceClient matchService) {
    this.matchService = matchService;
  }

  @GetMapping(path = "/account", produces = HTML)
  Mono<Rendering> account(@AuthenticationPrincipal SignedInPerson person) {
    return matchService
        .get(person.session(), "/api/v1/me/sessions")
        .map(
            sessions ->
                Rendering.view("account")
                    .modelAttribute("person", person)
                    .modelAttribute("sessions", rows(sessions, person))
                    .build());
  }

  @PostMapping("/account/sessions/{id}/end")
  Mono<Rendering> endSession(
      @AuthenticationPrincipal SignedInPerson person, @PathVariable String id) {
    return matchService
        .send(
            HttpMethod.DELETE,
            null,
            headers -> headers.setBearerAuth(person.session()),
            "/api/v1/me/sessions/{id}",
            id)
        .then(
            Mono.just(
                Rendering.redirectTo("/account#sessions").status(HttpStatus.SEE_OTHER).build()));
  }

  private static List<SessionRow> rows(JsonNode list, SignedInPerson person) {
    return list.path("sessions")
        .valueStream()
        .map(session -> SessionRow.of(session, person.timeZone()))
        .toList();
  }
}
