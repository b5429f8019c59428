package dev.rolecall.search.web.cv;

import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.ClientAddress;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Sends CVs to the match-service, with the address of the client, which its limits need.
final class CvScoreCalls {
  private final MatchServiceClient matchService;
  private final ClientAddress clients;

  CvScoreCalls(MatchServiceClient matchService, ClientAddress clients) {
    this.matchService = matchService;
    this.clients = clients;
  }

  /// @param token of a session or an API token; empty for a person without an account
  Mono<JsonNode> score(ServerHttpRequest client, Optional<String> token, CvScoreRequest request) {
    return score(client, token, "", request);
  }

  /// @param browser its secret, with which the proposed profile can be kept; empty for a program
  Mono<JsonNode> score(
      ServerHttpRequest client, Optional<String> token, String browser, CvScoreRequest request) {
    return matchService.upload(
        headers -> {
          set(headers, client, token);
          if (!browser.isEmpty()) {
            headers.set("X-Browser", browser);
          }
        },
        request.document(),
        "/api/v1/cv-score?jobId={jobId}&q={q}",
        request.jobId(),
        request.q());
  }

  private void set(HttpHeaders headers, ServerHttpRequest client, Optional<String> token) {
    token.ifPresent(headers::setBearerAuth);
    clients
        .of(client)
        .ifPresent(address -> headers.set("X-Forwarded-For", address.getHostAddress()));
  }
}
