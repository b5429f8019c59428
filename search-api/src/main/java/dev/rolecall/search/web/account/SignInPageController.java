package dev.rolecall.search.web.account;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.request.PersonCookies;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Signing in by a link in a mail, and signing out.
@Controller
class SignInPageController {
  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final SignInCalls calls;
  private final PersonCookies cookies;

  SignInPageController(SignInCalls calls, PersonCookies cookies) {
    this.calls = calls;
    this.cookies = cookies;
  }

  @GetMapping(path = "/sign-in", produces = HTML)
  Rendering form(@RequestParam(required = false) @Nullable String next) {
    return page(SignInForm.EMPTY.withNext(LocalPath.of(next).orElse("")), HttpStatus.OK);
  }

  /// The same response for every address, so that it does not tell who has an account.
  @PostMapping(path = "/sign-in", produces = HTML)
  Mono<Rendering> requestLink(ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .map(SignInForm::of)
        .flatMap(
            form -> {
              BrowserSecret browser =
                  BrowserSecret.keepOrCreate(exchange.getRequest(), cookies, form.next());
              return calls
                  .requestLink(exchange.getRequest(), form, browser)
                  .then(Mono.fromSupplier(() -> linkSent(exchange, browser)))
                  .onErrorResume(ProblemException.class, problem -> failed(form, problem));
            });
  }

  private Rendering linkSent(ServerWebExchange exchange, BrowserSecret browser) {
    exchange.getResponse().addCookie(browser.cookie(cookies));
    return redirect("/sign-in/sent");
  }

  private static Mono<Rendering> failed(SignInForm form, ProblemException problem) {
    String detail = problem.getBody().getDetail();
    return Mono.just(
        page(
            form.withError(detail == null ? "The request failed." : detail),
            problem.getStatusCode()));
  }

  @GetMapping(path = "/sign-in/sent", produces = HTML)
  String sent() {
    return "sign-in-sent";
  }

  /// Shows a button: mail scanners follow links, and must not use them up.
  @GetMapping(path = "/sign-in/confirm", produces = HTML)
  Rendering confirm(
      ServerWebExchange exchange, @RequestParam(name = "token", defaultValue = "") String token) {
    if (token.isBlank()) {
      return linkFailed("UNKNOWN", HttpStatus.NOT_FOUND);
    }
    return BrowserSecret.read(exchange.getRequest(), cookies).isEmpty()
        ? linkFailed("OTHER_BROWSER", HttpStatus.FORBIDDEN)
        : Rendering.view("sign-in-confirm").modelAttribute("token", token).build();
  }

  @PostMapping(path = "/sign-in/confirm", produces = HTML)
  Mono<Rendering> redeem(ServerWebExchange exchange) {
    Optional<BrowserSecret> browser = BrowserSecret.read(exchange.getRequest(), cookies);
    return exchange
        .getFormData()
        .flatMap(form -> calls.redeem(exchange.getRequest(), token(form), browser))
        .flatMap(session -> signedIn(exchange, session, browser))
        .onErrorResume(ProblemException.class, SignInPageController::notSignedIn);
  }

  /// The former session of the browser ends.
  private Mono<Rendering> signedIn(
      ServerWebExchange exchange, SignInCalls.NewSession session, Optional<BrowserSecret> browser) {
    Mono<Void> endFormer =
        Mono.justOrEmpty(cookies.session(exchange.getRequest())).flatMap(calls::end);
    String next =
        browser.map(BrowserSecret::next).filter(path -> !path.isEmpty()).orElse("/account");
    return endFormer.then(
        Mono.fromSupplier(
            () -> {
              exchange.getResponse().addCookie(cookies.session(session.token()));
              exchange.getResponse().addCookie(BrowserSecret.removal(cookies));
              return redirect(next);
            }));
  }

  private static Mono<Rendering> notSignedIn(ProblemException problem) {
    Object reason =
        problem.getBody().getProperties() == null
            ? null
            : problem.getBody().getProperties().get("reason");
    return reason == null
        ? Mono.error(problem)
        : Mono.just(linkFailed(reason.toString().replace("\"", ""), problem.getStatusCode()));
  }

  /// Ends the session, also when it ended before.
  @PostMapping("/sign-out")
  Mono<Rendering> signOut(ServerWebExchange exchange) {
    return Mono.justOrEmpty(cookies.session(exchange.getRequest()))
        .flatMap(calls::end)
        .then(
            Mono.fromSupplier(
                () -> {
                  exchange.getResponse().addCookie(cookies.withoutSession());
                  return redirect("/");
                }));
  }

  private static String token(MultiValueMap<String, String> form) {
    String token = form.getFirst("token");
    return token == null ? "" : token;
  }

  private static Rendering page(SignInForm form, HttpStatusCode status) {
    return Rendering.view("sign-in").modelAttribute("form", form).status(status).build();
  }

  private static Rendering linkFailed(String reason, HttpStatusCode status) {
    return Rendering.view("sign-in-failed")
        .modelAttribute("reason", reason)
        .modelAttribute("form", SignInForm.EMPTY)
        .status(status)
        .build();
  }

  private static Rendering redirect(String path) {
    return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
  }
}
