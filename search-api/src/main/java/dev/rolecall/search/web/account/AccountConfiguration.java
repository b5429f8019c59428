package dev.rolecall.search.web.account;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.AcceptedSession;
import dev.rolecall.search.web.request.PersonCookies;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/// Protects the requests of people: forms carry a token against cross-site request forgery, and the
/// pages of a person need a session. Requests of the public pages and of searches pass through
/// unchanged.
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class AccountConfiguration {
  /// Searches may contain any character. Requests that are not valid are rejected by the server and
  /// by the handlers, which respond with problem details.
  @Bean
  ServerWebExchangeFirewall requestFirewall() {
    return ServerWebExchangeFirewall.INSECURE_NOOP;
  }

  @Bean
  SecurityWebFilterChain personRequestChain(
      ServerHttpSecurity http, PersonCookies cookies, MatchServiceClient matchService) {
    PersonRequests requests = new PersonRequests(cookies);
    return http.securityMatcher(requests.all())
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens(cookies))
                    .csrfTokenRequestHandler(formTokens())
                    .requireCsrfProtectionMatcher(requests.needsProtection())
                    .accessDeniedHandler((_, _) -> Mono.error(formExpired())))
        .addFilterBefore(
            new MultipartFilter(requests.needsProtection()), SecurityWebFiltersOrder.CSRF)
        .addFilterAfter(
            (exchange, chain) ->
                requests.accept(exchange).then(Mono.defer(() -> chain.filter(exchange))),
            SecurityWebFiltersOrder.CSRF)
        .addFilterAt(
            authentication(requests, cookies, matchService), SecurityWebFiltersOrder.AUTHENTICATION)
        .authorizeExchange(
            paths ->
                paths.pathMatchers(PersonRequests.PAGES).authenticated().anyExchange().permitAll())
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint((exchange, _) -> redirectToSignIn(exchange))
                    .accessDeniedHandler((_, _) -> Mono.error(formExpired())))
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .headers(ServerHttpSecurity.HeaderSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .build();
  }

  /// Forms with files carry the token too.
  private static ServerCsrfTokenRequestAttributeHandler formTokens() {
    XorServerCsrfTokenRequestAttributeHandler tokens =
        new XorServerCsrfTokenRequestAttributeHandler();
    tokens.setTokenFromMultipartDataEnabled(true);
    return tokens;
  }

  private static CookieServerCsrfTokenRepository csrfTokens(PersonCookies cookies) {
    CookieServerCsrfTokenRepository tokens = new CookieServerCsrfTokenRepository();
    tokens.setCookieName(cookies.csrfName());
    tokens.setCookiePath("/");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(cookies.isSecure()).sameSite("Lax"));
    return tokens;
  }

  private static AuthenticationWebFilter authentication(
      PersonRequests requests, PersonCookies cookies, MatchServiceClient matchService) {
    AuthenticationWebFilter filter = new AuthenticationWebFilter(new SessionVerifier(matchService));
    filter.setRequiresAuthenticationMatcher(requests.pages());
    filter.setServerAuthenticationConverter(
        exchange ->
            Mono.justOrEmpty(AcceptedSession.of(exchange))
                .map(token -> new PreAuthenticatedAuthenticationToken("", token)));
    filter.setAuthenticationFailureHandler(
        (failed, _) -> {
          failed.getExchange().getResponse().addCookie(cookies.withoutSession());
          return redirectToSignIn(failed.getExchange());
        });
    filter.setAuthenticationSuccessHandler(
        (succeeded, _) -> {
          ServerWebExchange exchange = succeeded.getExchange();
          // extends the cookie, as its use extends the session
          AcceptedSession.of(exchange)
              .ifPresent(token -> exchange.getResponse().addCookie(cookies.session(token)));
          return succeeded.getChain().filter(exchange);
        });
    return filter;
  }

  /// Remembers the page, unless the request was to change something.
  private static Mono<Void> redirectToSignIn(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    String query = request.getURI().getRawQuery();
    String path = request.getURI().getRawPath() + (query == null ? "" : "?" + query);
    String next =
        request.getMethod().equals(HttpMethod.GET) && LocalPath.of(path).isPresent()
            ? "?next=" + UriUtils.encode(path, StandardCharsets.UTF_8)
            : "";
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.SEE_OTHER);
    response.getHeaders().setLocation(URI.create("/sign-in" + next));
    return response.setComplete();
  }

  private static ProblemException formExpired() {
    return ProblemException.of(
        HttpStatus.FORBIDDEN,
        "The form is too old",
        "The form could not be accepted, because it is too old or this browser does not accept"
            + " cookies. Go back, reload the page, and send the form again.");
  }
}
