package dev.rolecall.search.web.account;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import dev.rolecall.search.web.request.PersonCookies;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The page of a person's account, and its forms.
@Controller
class AccountPageController {
  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final AccountCalls calls;
  private final PersonCookies cookies;

  AccountPageController(AccountCalls calls, PersonCookies cookies) {
    this.calls = calls;
    this.cookies = cookies;
  }

  @GetMapping(path = "/account", produces = PageHeaders.HTML)
  Mono<Rendering> account(@AuthenticationPrincipal SignedInPerson person) {
    return page(person, AccountNotice.NONE, HttpStatus.OK);
  }

  @PostMapping("/account/sessions/{id}/end")
  Mono<Rendering> endSession(
      @AuthenticationPrincipal SignedInPerson person, @PathVariable String id) {
    return calls
        .endSession(person, id)
        .onErrorResume(AccountPageController::isGone, _ -> Mono.empty())
        .then(redirect("/account#sessions"));
  }

  @PostMapping(path = "/account/time-zone", produces = PageHeaders.HTML)
  Mono<Rendering> changeTimeZone(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return field(exchange, "timeZone")
        .flatMap(zone -> calls.changeTimeZone(person, zone))
        .then(redirect("/account"))
        .onErrorResume(ProblemException.class, problem -> failed(person, problem));
  }

  /// Shows the secret once, in the response itself: a redirect would have to keep it somewhere.
  @PostMapping(path = "/account/tokens", produces = PageHeaders.HTML)
  Mono<Rendering> createToken(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return Mono.zip(field(exchange, "name"), field(exchange, "scope"))
        .flatMap(fields -> calls.createToken(person, fields.getT1(), fields.getT2()))
        .flatMap(
            created ->
                page(
                    person,
                    AccountNotice.newToken(created.path("token").asString()),
                    HttpStatus.OK))
        .onErrorResume(ProblemException.class, problem -> failed(person, problem));
  }

  @PostMapping("/account/tokens/{id}/revoke")
  Mono<Rendering> revokeToken(
      @AuthenticationPrincipal SignedInPerson person, @PathVariable String id) {
    return calls
        .revokeToken(person, id)
        .onErrorResume(AccountPageController::isGone, _ -> Mono.empty())
        .then(redirect("/account#tokens"));
  }

  /// Deletes the account if the person typed its address.
  @PostMapping(path = "/account/erase", produces = PageHeaders.HTML)
  Mono<Rendering> erase(
      @AuthenticationPrincipal SignedInPerson person, ServerWebExchange exchange) {
    return field(exchange, "confirmation")
        .flatMap(
            typed ->
                typed.strip().equalsIgnoreCase(person.email())
                    ? calls.erase(person).then(erased(exchange))
                    : page(
                        person,
                        AccountNotice.error(
                            "Nothing was deleted: type your email address exactly as it is"
                                + " shown."),
                        HttpStatus.UNPROCESSABLE_CONTENT));
  }

  private Mono<Rendering> erased(ServerWebExchange exchange) {
    return Mono.fromSupplier(
        () -> {
          exchange.getResponse().getCookies().clear();
          exchange.getResponse().addCookie(cookies.withoutSession());
          return Rendering.view("account-erased").modelAttribute("signedIn", false).build();
        });
  }

  private Mono<Rendering> failed(SignedInPerson person, ProblemException problem) {
    String detail = problem.getBody().getDetail();
    return page(
        person,
        AccountNotice.error(detail == null ? "The request failed." : detail),
        problem.getStatusCode());
  }

  private Mono<Rendering> page(SignedInPerson person, AccountNotice notice, HttpStatusCode status) {
    return Mono.zip(calls.sessions(person), calls.tokens(person))
        .map(
            lists ->
                Rendering.view("account")
                    .modelAttribute("person", person)
                    .modelAttribute("notice", notice)
                    .modelAttribute("timeZones", TimeZones.ALL)
                    .modelAttribute("sessions", sessions(lists.getT1(), person))
                    .modelAttribute("tokens", tokens(lists.getT2(), person))
                    .status(status)
                    .build());
  }

  private static Object sessions(JsonNode list, SignedInPerson person) {
    return list.path("sessions")
        .valueStream()
        .map(session -> SessionRow.of(session, person.timeZone()))
        .toList();
  }

  private static Object tokens(JsonNode list, SignedInPerson person) {
    return list.path("tokens")
        .valueStream()
        .map(token -> TokenRow.of(token, person.timeZone()))
        .toList();
  }

  private static Mono<String> field(ServerWebExchange exchange, String name) {
    return exchange
        .getFormData()
        .map(
            form -> {
              String value = form.getFirst(name);
              return value == null ? "" : value;
            });
  }

  /// A form that is sent again: the list shows that it had its effect.
  private static boolean isGone(Throwable error) {
    return Forms.isProblem(error, HttpStatus.NOT_FOUND);
  }

  private static Mono<Rendering> redirect(String path) {
    return Mono.fromSupplier(() -> Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build());
  }
}
