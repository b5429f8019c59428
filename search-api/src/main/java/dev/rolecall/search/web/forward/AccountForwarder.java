package dev.rolecall.search.web.forward;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.request.AcceptedSession;
import dev.rolecall.search.web.request.ClientAddress;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Forwards requests about accounts to the match-service, and streams its responses back. It
/// neither reads nor logs their content, which includes tokens and personal data.
///
/// A failed connection is retried once, because no part of the request was sent. Other failures are
/// not retried.
final class AccountForwarder {
  private static final Retry CONNECT_RETRY =
      Retry.of(
          "match-service",
          RetryConfig.custom()
              .maxAttempts(2)
              .waitDuration(Duration.ofMillis(100))
              .retryExceptions(ConnectException.class)
              .build());

  /// CONNECT and TRACE, and methods that no endpoint has, are not forwarded: after a CONNECT, a
  /// connection could not be used again.
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final WebClient client;
  private final ForwardProperties properties;
  private final CircuitBreaker breaker;
  private final ClientAddress clients;
  private final TimeLimiter timeLimiter;

  AccountForwarder(
      WebClient client,
      ForwardProperties properties,
      CircuitBreaker breaker,
      ClientAddress clients) {
    this.properties = properties;
    this.clients = clients;
    this.breaker = breaker;
    this.timeLimiter =
        TimeLimiter.of(
            "match-service",
            TimeLimiterConfig.custom()
                .timeoutDuration(properties.bodyTimeout().plus(properties.timeout()))
                .build());
    this.client = client;
  }

  Mono<ServerResponse> forward(ServerRequest received) {
    ServerHttpRequest request = received.exchange().getRequest();
    if (!METHODS.contains(request.getMethod().name())) {
      return Mono.error(methodNotAllowed());
    }
    if (request.getHeaders().getContentLength() > properties.maxBody().toBytes()) {
      return Mono.error(tooLarge());
    }
    return client
        .method(request.getMethod())
        .uri(target(request.getURI()))
        .headers(headers -> headers.addAll(headers(received)))
        .body(body(request))
        .retrieve()
        .onStatus(_ -> true, _ -> Mono.empty())
        .toEntityFlux(BodyExtractors.toDataBuffers())
        .onErrorMap(MatchServiceErrors::cause)
        .transformDeferred(RetryOperator.of(CONNECT_RETRY))
        .transformDeferred(TimeLimiterOperator.of(timeLimiter))
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .onErrorMap(MatchServiceErrors::problem)
        .flatMap(AccountForwarder::respond);
  }

  /// A session's cookie becomes the credential that the match-service verifies.
  private HttpHeaders headers(ServerRequest received) {
    ServerHttpRequest request = received.exchange().getRequest();
    HttpHeaders headers = ForwardedHeaders.of(request, clients.of(request));
    AcceptedSession.of(received.exchange()).ifPresent(headers::setBearerAuth);
    return headers;
  }

  /// Path and parameters exactly as received, including escapes.
  private URI target(URI requested) {
    String parameters = requested.getRawQuery() == null ? "" : "?" + requested.getRawQuery();
    return URI.create(properties.url() + requested.getRawPath() + parameters);
  }

  /// GET and HEAD are forwarded without content, which has no meaning for them.
  private BodyInserter<?, ? super ClientHttpRequest> body(ServerHttpRequest request) {
    return ForwardedHeaders.hasContent(request)
        ? BodyInserters.fromDataBuffers(withLimits(request.getBody()))
        : BodyInserters.empty();
  }

  /// Rejects a body of unknown length when it is too long, and a slow body after the time limit: it
  /// would occupy a connection on both sides.
  private Flux<DataBuffer> withLimits(Flux<DataBuffer> body) {
    AtomicLong bytes = new AtomicLong();
    Mono<Void> timeout =
        Mono.delay(properties.bodyTimeout()).then(Mono.error(AccountForwarder::requestTimeout));
    return body.<DataBuffer>handle(
            (part, sink) -> {
              if (bytes.addAndGet(part.readableByteCount()) > properties.maxBody().toBytes()) {
                DataBufferUtils.release(part);
                sink.error(tooLarge());
              } else {
                sink.next(part);
              }
            })
        .takeUntilOther(timeout);
  }

  private static ProblemException methodNotAllowed() {
    ProblemException problem =
        ProblemException.of(
            HttpStatus.METHOD_NOT_ALLOWED,
            "Method not allowed",
            "The methods of this URL are among " + String.join(", ", new TreeSet<>(METHODS)));
    problem.getHeaders().set("Allow", String.join(", ", new TreeSet<>(METHODS)));
    return problem;
  }

  private static ProblemException requestTimeout() {
    return ProblemException.of(
        HttpStatus.REQUEST_TIMEOUT, "Request timeout", "The request body was not received in time");
  }

  private static Mono<ServerResponse> respond(ResponseEntity<Flux<DataBuffer>> response) {
    HttpHeaders headers = ForwardedHeaders.endToEnd(response.getHeaders());
    // also for a path with escapes, which the general rule does not recognize as personal
    if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    Flux<DataBuffer> body = response.getBody();
    return ServerResponse.status(response.getStatusCode())
        .headers(all -> all.addAll(headers))
        .body(body == null ? BodyInserters.empty() : content(body, headers));
  }

  /// Each part of a stream of events is sent at once.
  private static BodyInserter<?, ? super ServerHttpResponse> content(
      Flux<DataBuffer> body, HttpHeaders headers) {
    MediaType type = headers.getContentType();
    return type != null && type.isCompatibleWith(MediaType.TEXT_EVENT_STREAM)
        ? (response, _) -> response.writeAndFlushWith(body.map(Mono::just))
        : BodyInserters.fromDataBuffers(body);
  }

  private ProblemException tooLarge() {
    return ProblemException.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "Request too large",
        "The request body may have at most " + properties.maxBody().toKilobytes() + " KB");
  }

  /// The settings of a circuit breaker that opens for failures of the match-service, but not for
  /// invalid requests.
  static CircuitBreakerConfig breakerConfig(CircuitBreakerConfig base) {
    return CircuitBreakerConfig.from(base).ignoreExceptions(ProblemException.class).build();
  }
}
