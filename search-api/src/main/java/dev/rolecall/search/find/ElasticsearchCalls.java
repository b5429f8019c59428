package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/// Calls Elasticsearch with a time limit, one retry when the connection breaks, a circuit breaker
/// and a limit on the calls at the same time. A call that takes too long, or that no one waits for
/// anymore, is canceled: the connection is closed, on which Elasticsearch stops the search.
///
/// An index that is unavailable, overloaded or not created yet causes a
/// [SearchUnavailableException], and too many calls at the same time a [SearchOverloadedException];
/// any other error is a bug and is passed on unchanged.
final class ElasticsearchCalls {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final TimeLimiter timeLimiter;
  private final Retry retry;
  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;

  /// @param breaker opens only for faults that make Elasticsearch unavailable, see [#breakerConfig]
  /// @param bulkhead limits the calls at the same time; calls beyond it fail at once
  ElasticsearchCalls(Duration timeout, CircuitBreaker breaker, Bulkhead bulkhead) {
    this.timeLimiter =
        TimeLimiter.of(
            "elasticsearch-search", TimeLimiterConfig.custom().timeoutDuration(timeout).build());
    this.retry =
        Retry.of(
            "elasticsearch-search",
            RetryConfig.custom()
                .maxAttempts(2)
                .waitDuration(Duration.ofMillis(50))
                .retryOnException(IOException.class::isInstance)
                .build());
    this.breaker = breaker;
    this.bulkhead = bulkhead;
  }

  /// The settings of a circuit breaker that opens only while Elasticsearch does not respond or is
  /// overloaded. A missing index is reported as unavailable too, but Elasticsearch responds: calls
  /// must go through again as soon as the index is created.
  static CircuitBreakerConfig breakerConfig(CircuitBreakerConfig base) {
    return CircuitBreakerConfig.from(base)
        .recordException(error -> isUnavailable(error) && !isMissingIndex(error))
        .build();
  }

  private static boolean isMissingIndex(Throwable error) {
    return error instanceof ElasticsearchException rejected
        && "index_not_found_exception".equals(rejected.error().type());
  }

  <T> Mono<T> call(Supplier<CompletableFuture<T>> call) {
    return call(call, _ -> {});
  }

  /// @param check throws the error that a response contains
  <T> Mono<T> call(Supplier<CompletableFuture<T>> call, Consumer<T> check) {
    return Mono.fromFuture(call)
        .doOnNext(check)
        .onErrorMap(CompletionException.class, ElasticsearchCalls::cause)
        .transformDeferred(RetryOperator.of(retry))
        .transformDeferred(TimeLimiterOperator.of(timeLimiter))
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .transformDeferred(BulkheadOperator.of(bulkhead))
        .onErrorMap(
            BulkheadFullException.class,
            _ -> new SearchOverloadedException("Too many searches are running"))
        .onErrorMap(
            ElasticsearchCalls::isUnavailable,
            error -> new SearchUnavailableException(message(error), error));
  }

  private static Throwable cause(Throwable wrapped) {
    return wrapped.getCause() == null ? wrapped : wrapped.getCause();
  }

  private static boolean isUnavailable(Throwable error) {
    return switch (error) {
      case IOException _, TimeoutException _, CallNotPermittedException _ -> true;
      case ElasticsearchException rejected ->
          rejected.status() == TOO_MANY_REQUESTS
              || rejected.status() >= SERVER_ERROR
              || isMissingIndex(rejected);
      default -> false;
    };
  }

  private static String message(Throwable error) {
    return switch (error) {
      case TimeoutException _ -> "The index took too long to respond";
      case CallNotPermittedException _ -> "The index has not responded recently";
      default -> "The index does not respond: " + error.getMessage();
    };
  }
}
