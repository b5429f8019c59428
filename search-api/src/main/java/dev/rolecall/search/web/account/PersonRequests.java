package dev.rolecall.search.web.account;

import dev.rolecall.search.web.request.AcceptedSession;
import dev.rolecall.search.web.request.PersonCookies;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Which requests are those of a person, and which of them need protection against cross-site
/// request forgery.
final class PersonRequests {
  /// Pages that require a session.
  static final String[] PAGES = {
    "/account",
    "/account/**",
    "/profile",
    "/profile/**",
    "/matches",
    "/matches/**",
    "/applications",
    "/applications/**",
    "/hidden-jobs",
    "/hidden-jobs/**",
    "/not-for-me/**",
    "/searches",
    "/searches/**"
  };

  private static final String[] SIGN_IN = {"/sign-in", "/sign-in/**", "/sign-out"};
  private static final String[] JOB = {"/jobs/{id}"};
  private static final String[] API = {"/api/v1/me", "/api/v1/me/**"};
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private final PersonCookies cookies;
  private final ServerWebExchangeMatcher api = matcher(API);

  PersonRequests(PersonCookies cookies) {
    this.cookies = cookies;
  }

  ServerWebExchangeMatcher all() {
    return ServerWebExchangeMatchers.matchers(
        matcher(PAGES), matcher(SIGN_IN), api, this::isJobPageOfPerson);
  }

  /// The page of a job has forms for a person who is signed in.
  private Mono<MatchResult> isJobPageOfPerson(ServerWebExchange exchange) {
    return usesCookie(exchange) ? matcher(JOB).matches(exchange) : MatchResult.notMatch();
  }

  ServerWebExchangeMatcher pages() {
    return matcher(PAGES);
  }

  /// A request of the API with a bearer token needs no protection: another site cannot send the
  /// token. One without any credential is rejected later.
  ServerWebExchangeMatcher needsProtection() {
    return exchange ->
        SAFE.contains(exchange.getRequest().getMethod())
            ? MatchResult.notMatch()
            : api.matches(exchange)
                .flatMap(
                    isApi ->
                        isApi.isMatch() && !usesCookie(exchange)
                            ? MatchResult.notMatch()
                            : MatchResult.match());
  }

  /// Lets a request use the session of its cookie. Runs after the protection.
  Mono<Void> accept(ServerWebExchange exchange) {
    return Mono.fromRunnable(
        () -> {
          if (usesCookie(exchange)) {
            cookies
                .session(exchange.getRequest())
                .ifPresent(token -> AcceptedSession.accept(exchange, token));
          }
        });
  }

  private boolean usesCookie(ServerWebExchange exchange) {
    return !exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
        && cookies.session(exchange.getRequest()).isPresent();
  }

  private static ServerWebExchangeMatcher matcher(String... paths) {
    List<ServerWebExchangeMatcher> matchers =
        List.of(paths).stream()
            .<ServerWebExchangeMatcher>map(PathPatternParserServerWebExchangeMatcher::new)
            .toList();
    return ServerWebExchangeMatchers.matchers(matchers.toArray(ServerWebExchangeMatcher[]::new));
  }
}
