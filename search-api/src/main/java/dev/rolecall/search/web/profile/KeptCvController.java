package dev.rolecall.search.web.profile;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.account.SignedInPerson;
import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.cv.ProposalCookies;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import dev.rolecall.search.web.request.PersonCookies;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A new profile from the CV that its person checked before signing in. A page with a button comes
/// first, because the token is valid once, and browsers load pages again.
@Controller
class KeptCvController {
  private final MatchServiceClient matchService;
  private final ProposalCookies proposals;

  KeptCvController(MatchServiceClient matchService, PersonCookies cookies) {
    this.matchService = matchService;
    this.proposals = new ProposalCookies(cookies);
  }

  @GetMapping(path = "/profile/from-cv", produces = PageHeaders.HTML)
  Rendering start(ServerWebExchange exchange) {
    return proposals.kept(exchange.getRequest()).isEmpty()
        ? Forms.seeOther("/profile/new")
        : Rendering.view("profile-from-cv").build();
  }

  @PostMapping(path = "/profile/from-cv", produces = PageHeaders.HTML)
  Mono<Rendering> form(@AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return Mono.justOrEmpty(proposals.kept(exchange.getRequest()))
        .flatMap(kept -> redeemed(person, kept))
        .map(KeptCvController::form)
        .doOnNext(_ -> proposals.forget(exchange.getResponse()))
        .onErrorResume(
            error -> Forms.isProblem(error, HttpStatus.UNPROCESSABLE_CONTENT),
            error -> {
              proposals.forget(exchange.getResponse());
              return Mono.just(expired((ProblemException) error));
            })
        .defaultIfEmpty(Forms.seeOther("/profile/new"));
  }

  private Mono<JsonNode> redeemed(SignedInPerson person, ProposalCookies.Kept kept) {
    return matchService.send(
        HttpMethod.POST,
        Json.MAPPER.createObjectNode().put("token", kept.token()).put("browser", kept.browser()),
        headers -> headers.setBearerAuth(person.session()),
        "/internal/v1/cv-proposals");
  }

  private static Rendering form(JsonNode redeemed) {
    ObjectNode profile =
        redeemed.path("profile") instanceof ObjectNode object
            ? object
            : Json.MAPPER.createObjectNode();
    return ProfileFormController.page(
        new ProfileFormView("", "", profile, ProfileEvidence.NONE, List.of()), HttpStatus.OK);
  }

  private static Rendering expired(ProblemException problem) {
    return Rendering.view("profile-new")
        .modelAttribute("error", String.valueOf(problem.getBody().getDetail()))
        .status(problem.getStatusCode())
        .build();
  }
}
