package dev.rolecall.search.web.mcp;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Calls the match-service for the person of an API token. What it says about a request that is not
/// valid becomes an [McpToolException].
///
/// @param token not part of [#toString]
record McpPerson(MatchServiceClient matchService, String token) {
  Mono<JsonNode> get(String path, Object... variables) {
    return explained(matchService.get(token, path, variables));
  }

  /// @param condition the name and value of a header, such as `If-Match`
  Mono<JsonNode> put(
      String path, @Nullable Object body, Map<String, String> condition, Object... variables) {
    return explained(matchService.send(HttpMethod.PUT, body, headers(condition), path, variables));
  }

  Mono<JsonNode> delete(String path, Object... variables) {
    return explained(
        matchService.send(HttpMethod.DELETE, null, headers(Map.of()), path, variables));
  }

  private Consumer<HttpHeaders> headers(Map<String, String> more) {
    return headers -> {
      headers.setBearerAuth(token);
      more.forEach(headers::set);
    };
  }

  private static Mono<JsonNode> explained(Mono<JsonNode> call) {
    return call.onErrorMap(
        ProblemException.class,
        problem -> {
          String detail = problem.getBody().getDetail();
          return new McpRefusedException(
              problem.getStatusCode().value(),
              detail == null ? "The request failed. Please try again in a moment." : detail);
        });
  }

  @Override
  public String toString() {
    return "McpPerson[...]";
  }
}
