package dev.rolecall.search.web.account;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.request.Forms;
import dev.rolecall.search.web.request.PageHeaders;
import dev.rolecall.search.web.request.PersonCookies;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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

  /// Shows the person's matches, or leads to the first profile.
  private static final String AFTER_SIGN_IN = "/profile";

  private final SignInCalls calls;
  private final PersonCookies cookies;
  private final LoopbackAddress address;

  SignInPageController(
      SignInCalls calls,
      PersonCookies cookies,
      @Value("${rolecall.search-api.url:}") String address) {
    this.calls = calls;
    this.cookies = cookies;
    this.address = LoopbackAddress.of(address);
  }

  @GetMapping(path = "/sign-in", produces = PageHeaders.HTML)
  Rendering form(
      ServerWebExchange exchange, @RequestParam(required = false) @Nullable String next) {
    return address
        .insteadOf(exchange.getRequest().getURI())
        .map(Forms::seeOther)
        .orElseGet(
            () -> page(SignInForm.EMPTY.withNext(LocalPath.of(next).orElse("")), HttpStatus.OK));
  }

  /// The same response for every address, so that it does not tell who has an account.
  @PostMapping(path = "/sign-in", produces = PageHeaders.HTML)
  Mono<Rendering> requestLink(ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .map(SignInForm::of)
        .flatMap(
            form -> {
              BrowserSecret browser =
                  BrowserSecret.keepOrCreate(
                      exchange.getRequest(), cookies, form.next(), form.email());
              // before the call: the mail may be sent even if the call fails
              exchange.getResponse().addCookie(browser.cookie(cookies));
              return calls
                  .requestLink(exchange.getRequest(), form, browser)
                  .then(Mono.fromSupplier(() -> Forms.seeOther("/sign-in/sent")))
                  .onErrorResume(ProblemException.class, problem -> failed(form, problem));
            });
  }

  private static Mono<Rendering> failed(SignInForm form, ProblemException problem) {
    String detail = problem.getBody().getDetail();
    return Mono.just(
        page(
            form.withError(detail == null ? "The request failed." : detail),
            problem.getStatusCode()));
  }

  @GetMapping(path = "/sign-in/sent", produces = PageHeaders.HTML)
  Rendering sent(ServerWebExchange exchange) {
    String email =
        BrowserSecret.read(exchange.getRequest(), cookies).map(BrowserSecret::email).orElse("");
    return Rendering.view("sign-in-sent").modelAttribute("email", email).build();
  }

  /// Shows a button: mail scanners follow links, and must not use them up.
  @GetMapping(path = "/sign-in/confirm", produces = PageHeaders.HTML)
  Mono<Rendering> confirm(
      ServerWebExchange exchange, @RequestParam(name = "token", defaultValue = "") String token) {
    if (token.isBlank()) {
      return Mono.just(linkFailed("UNKNOWN", HttpStatus.NOT_FOUND));
    }
    return BrowserSecret.read(exchange.getRequest(), cookies).isEmpty()
        ? unlessSignedIn(exchange, linkFailed("OTHER_BROWSER", HttpStatus.FORBIDDEN))
        : Mono.just(Rendering.view("sign-in-confirm").modelAttribute("token", token).build());
  }

  @PostMapping(path = "/sign-in/confirm", produces = PageHeaders.HTML)
  Mono<Rendering> redeem(ServerWebExchange exchange) {
    Optional<BrowserSecret> browser = BrowserSecret.read(exchange.getRequest(), cookies);
    return exchange
        .getFormData()
        .flatMap(form -> calls.redeem(exchange.getRequest(), token(form), browser))
        .flatMap(session -> signedIn(exchange, session, browser))
        .onErrorResume(ProblemException.class, problem -> notSignedIn(exchange, problem));
  }

  /// The former session of the browser ends. If the match-service cannot end it, it expires later.
  /// The browser keeps its secret, so that a link that is opened again is reported as used.
  private Mono<Rendering> signedIn(
      ServerWebExchange exchange, SignInCalls.NewSession session, Optional<BrowserSecret> browser) {
    Mono<Void> endFormer =
        Mono.justOrEmpty(cookies.session(exchange.getRequest()))
            .flatMap(calls::end)
            .onErrorComplete();
    String next =
        browser.map(BrowserSecret::next).filter(path -> !path.isEmpty()).orElse(AFTER_SIGN_IN);
    return endFormer.then(
        Mono.fromSupplier(
            () -> {
              exchange.getResponse().addCookie(cookies.session(session.token()));
              exchange.getResponse().addCookie(cookies.withoutCsrf());
              return Forms.seeOther(next);
            }));
  }

  private Mono<Rendering> notSignedIn(ServerWebExchange exchange, ProblemException problem) {
    Object reason =
        problem.getBody().getProperties() == null
            ? null
            : problem.getBody().getProperties().get("reason");
    if (reason == null) {
      return Mono.error(problem);
    }
    String name = reason.toString().replace("\"", "");
    Rendering failed = linkFailed(name, problem.getStatusCode());
    return name.equals("USED") ? unlessSignedIn(exchange, failed) : Mono.just(failed);
  }

  /// A browser that is signed in needs no link.
  private Mono<Rendering> unlessSignedIn(ServerWebExchange exchange, Rendering failed) {
    return Mono.justOrEmpty(cookies.session(exchange.getRequest()))
        .flatMap(calls::isValid)
        .filter(valid -> valid)
        .map(_ -> (Rendering) Rendering.view("signed-in").build())
        .defaultIfEmpty(failed);
  }

  /// Ends the session, even when it ended before. The browser is signed out in every case, and
  /// keeps no pages of the person.
  @PostMapping("/sign-out")
  Mono<Rendering> signOut(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookies.withoutSession());
    exchange.getResponse().getHeaders().set("Clear-Site-Data", "\"cache\", \"storage\"");
    return Mono.justOrEmpty(cookies.session(exchange.getRequest()))
        .flatMap(calls::end)
        .then(Mono.fromSupplier(() -> Forms.seeOther("/")))
        .onErrorResume(
            ProblemException.class,
            _ -> Mono.just(Rendering.view("signed-out").modelAttribute("signedIn", false).build()));
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
}
