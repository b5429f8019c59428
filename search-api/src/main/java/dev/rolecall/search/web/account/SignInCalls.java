package dev.rolecall.search.web.account;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.ClientAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The calls of the match-service that sign a person in and out.
@Component
class SignInCalls {
  private final MatchServiceClient matchService;
  private final ClientAddress clients;

  SignInCalls(MatchServiceClient matchService, ClientAddress clients) {
    this.matchService = matchService;
    this.clients = clients;
  }

  record NewSession(String token) {
    @Override
    public String toString() {
      return "NewSession[...]";
    }
  }

  Mono<Void> requestLink(ServerHttpRequest request, SignInForm form, BrowserSecret browser) {
    return matchService
        .send(
            HttpMethod.POST,
            Map.of("email", form.email(), "timeZone", form.timeZone(), "browser", browser.secret()),
            headers -> describeClient(headers, request),
            "/auth/links")
        .then();
  }

  Mono<NewSession> redeem(
      ServerHttpRequest request, String token, Optional<BrowserSecret> browser) {
    Map<String, String> body = new LinkedHashMap<>(Map.of("token", token));
    browser.ifPresent(each -> body.put("browser", each.secret()));
    return matchService
        .send(HttpMethod.POST, body, headers -> describeClient(headers, request), "/auth/sessions")
        .map(response -> new NewSession(response.path("token").asString()));
  }

  /// Whether a session is valid; false when the match-service is unavailable.
  Mono<Boolean> isValid(String session) {
    return matchService
        .get(session, "/api/v1/me")
        .thenReturn(true)
        .onErrorReturn(ProblemException.class, false);
  }

  /// Ends a session, even when it ended before.
  Mono<Void> end(String session) {
    return matchService
        .send(
            HttpMethod.DELETE,
            null,
            headers -> headers.setBearerAuth(session),
            "/auth/sessions/current")
        .then()
        .onErrorResume(
            ProblemException.class,
            problem ->
                problem.getStatusCode().equals(HttpStatus.UNAUTHORIZED)
                    ? Mono.empty()
                    : Mono.error(problem));
  }

  private void describeClient(HttpHeaders headers, ServerHttpRequest request) {
    clients
        .of(request)
        .ifPresent(address -> headers.set("X-Forwarded-For", address.getHostAddress()));
    String userAgent = request.getHeaders().getFirst(HttpHeaders.USER_AGENT);
    if (userAgent != null) {
      headers.set(HttpHeaders.USER_AGENT, userAgent);
    }
  }
}
