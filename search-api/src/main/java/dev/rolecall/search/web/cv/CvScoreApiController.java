package dev.rolecall.search.web.cv;

import dev.rolecall.search.web.forward.MatchServiceClient;
import dev.rolecall.search.web.request.ClientAddress;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Assesses a CV that is sent as a form. A cookie is not a credential here, so that the endpoint
/// needs no protection against forms of other sites.
@RestController
class CvScoreApiController {
  private static final String BEARER = "Bearer ";
  private final CvScoreCalls calls;

  CvScoreApiController(MatchServiceClient matchService, ClientAddress clients) {
    this.calls = new CvScoreCalls(matchService, clients);
  }

  @PostMapping(
      path = "/api/v1/cv-score",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<JsonNode> score(ServerWebExchange exchange) {
    return exchange
        .getMultipartData()
        .flatMap(CvScoreRequest::of)
        .flatMap(
            request -> calls.score(exchange.getRequest(), token(exchange.getRequest()), request));
  }

  private static Optional<String> token(ServerHttpRequest request) {
    return Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
        .map(header -> header.startsWith(BEARER) ? header.substring(BEARER.length()) : header);
  }
}
