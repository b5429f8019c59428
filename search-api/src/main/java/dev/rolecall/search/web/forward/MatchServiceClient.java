package dev.rolecall.search.web.forward;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.api.ProblemException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Calls the match-service for the pages of a person.
///
/// A call that fails ends with a [ProblemException]: that of the match-service's response, or one
/// that says that the service cannot be reached.
public final class MatchServiceClient {
  private final WebClient client;
  private final CircuitBreaker breaker;

  MatchServiceClient(WebClient client, CircuitBreaker breaker) {
    this.client = client;
    this.breaker = breaker;
  }

  /// @param session the token of the person's session
  /// @param path a template of the path and query
  /// @param variables of the template; they are encoded
  public Mono<JsonNode> get(String session, String path, Object... variables) {
    return send(HttpMethod.GET, null, headers -> headers.setBearerAuth(session), path, variables);
  }

  /// @param body written as JSON; null for none
  /// @return a missing node when the response has no content
  public Mono<JsonNode> send(
      HttpMethod method,
      @Nullable Object body,
      Consumer<HttpHeaders> headers,
      String path,
      Object... variables) {
    WebClient.RequestBodySpec request = client.method(method).uri(path, variables).headers(headers);
    if (body != null) {
      request
          .contentType(MediaType.APPLICATION_JSON)
          .bodyValue(Json.MAPPER.writeValueAsString(body));
    }
    return call(request);
  }

  /// Sends a document.
  public Mono<JsonNode> upload(String session, byte[] document, String path) {
    return upload(headers -> headers.setBearerAuth(session), document, path);
  }

  /// Sends a document.
  ///
  /// @param variables of the template of the path; they are encoded
  public Mono<JsonNode> upload(
      Consumer<HttpHeaders> headers, byte[] document, String path, Object... variables) {
    return call(
        client
            .method(HttpMethod.POST)
            .uri(path, variables)
            .headers(headers)
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .bodyValue(document));
  }

  private Mono<JsonNode> call(WebClient.RequestHeadersSpec<?> request) {
    return request
        .exchangeToMono(MatchServiceClient::read)
        .onErrorMap(MatchServiceErrors::cause)
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .onErrorMap(MatchServiceErrors::problem);
  }

  private static Mono<JsonNode> read(ClientResponse response) {
    HttpStatusCode status = response.statusCode();
    return response
        .bodyToMono(String.class)
        .defaultIfEmpty("")
        .flatMap(
            body ->
                status.isError()
                    ? Mono.error(
                        ProblemException.received(status, json(body), retryAfter(response)))
                    : Mono.just(json(body)));
  }

  private static @Nullable String retryAfter(ClientResponse response) {
    return response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER);
  }

  private static JsonNode json(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : Json.MAPPER.readTree(body);
    } catch (JacksonException notJson) {
      return MissingNode.getInstance();
    }
  }
}
