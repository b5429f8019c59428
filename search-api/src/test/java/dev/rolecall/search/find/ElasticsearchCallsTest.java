package dev.rolecall.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

/// Which errors mean that the index is unavailable, and when the circuit breaker opens.
class ElasticsearchCallsTest {
  private static final ElasticsearchCalls CALLS =
      new ElasticsearchCalls(
          Duration.ofSeconds(5),
          CircuitBreaker.of(
              "test",
              CircuitBreakerConfig.custom()
                  .minimumNumberOfCalls(1000)
                  .slidingWindowSize(1000)
                  .build()),
          Bulkhead.ofDefaults("test"));

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "429, es_rejected_execution_exception, true",
    "500, circuit_breaking_exception, true",
    "503, search_phase_execution_exception, true",
    "404, index_not_found_exception, true",
    "400, search_phase_execution_exception, false",
    "400, parsing_exception, false",
    "403, security_exception, false"
  })
  void reportsOnlyAnUnavailableIndexAsUnavailable(int status, String type, boolean unavailable) {
    assertThat(faultOf(rejection(status, type)) instanceof SearchUnavailableException)
        .isEqualTo(unavailable);
  }

  @Test
  void aBrokenConnectionIsUnavailableButABugIsNot() {
    assertThat(faultOf(new IOException("broken"))).isInstanceOf(SearchUnavailableException.class);
    assertThat(faultOf(new IllegalStateException("bug"))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theCircuitBreakerOpensOnlyForAnUnavailableIndex() {
    CircuitBreaker breaker =
        CircuitBreaker.of(
            "test",
            ElasticsearchCalls.breakerConfig(
                CircuitBreakerConfig.custom()
                    .minimumNumberOfCalls(4)
                    .slidingWindowSize(4)
                    .build()));
    ElasticsearchCalls calls =
        new ElasticsearchCalls(Duration.ofSeconds(5), breaker, Bulkhead.ofDefaults("test"));
    for (int i = 0; i < 8; i++) {
      faultOf(calls, new IllegalStateException("bug"));
    }
    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    for (int i = 0; i < 8; i++) {
      faultOf(calls, new IOException("broken"));
    }
    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    assertThat(faultOf(calls, new IllegalStateException("not called")))
        .isInstanceOf(SearchUnavailableException.class);
  }

  @Test
  void aMissingIndexDoesNotOpenTheCircuitBreaker() {
    CircuitBreaker breaker =
        CircuitBreaker.of(
            "test",
            ElasticsearchCalls.breakerConfig(
                CircuitBreakerConfig.custom()
                    .minimumNumberOfCalls(4)
                    .slidingWindowSize(4)
                    .build()));
    ElasticsearchCalls calls =
        new ElasticsearchCalls(Duration.ofSeconds(5), breaker, Bulkhead.ofDefaults("test"));
    for (int i = 0; i < 8; i++) {
      assertThat(faultOf(calls, rejection(404, "index_not_found_exception")))
          .isInstanceOf(SearchUnavailableException.class);
    }
    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void callsBeyondTheLimitFailAtOnceAndDoNotOpenTheCircuitBreaker() {
    CircuitBreaker breaker = CircuitBreaker.ofDefaults("test");
    ElasticsearchCalls calls = limitedTo(1, breaker);
    CompletableFuture<String> running = new CompletableFuture<>();
    CompletableFuture<String> first = calls.call(() -> running).toFuture();
    assertThat(faultOf(calls, new IllegalStateException("not called")))
        .isInstanceOf(SearchOverloadedException.class);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
    running.complete("found");
    assertThat(first.join()).isEqualTo("found");
    assertThat(calls.call(() -> CompletableFuture.completedFuture("again")).block())
        .isEqualTo("again");
  }

  @Test
  void aCallThatTakesTooLongIsCanceledAndNoLongerCounts() {
    ElasticsearchCalls calls =
        new ElasticsearchCalls(
            Duration.ofMillis(50), CircuitBreaker.ofDefaults("test"), bulkhead(1));
    CompletableFuture<String> running = new CompletableFuture<>();
    assertThat(calls.call(() -> running).cast(Object.class).onErrorResume(Mono::just).block())
        .isInstanceOf(SearchUnavailableException.class);
    assertThat(running).isCancelled();
    assertThat(calls.call(() -> CompletableFuture.completedFuture("next")).block())
        .isEqualTo("next");
  }

  @Test
  void aCallThatNoOneWaitsForIsCanceledAndNoLongerCounts() {
    ElasticsearchCalls calls = limitedTo(1, CircuitBreaker.ofDefaults("test"));
    CompletableFuture<String> running = new CompletableFuture<>();
    calls.call(() -> running).subscribe().dispose();
    assertThat(running).isCancelled();
    assertThat(calls.call(() -> CompletableFuture.completedFuture("next")).block())
        .isEqualTo("next");
  }

  private static ElasticsearchCalls limitedTo(int calls, CircuitBreaker breaker) {
    return new ElasticsearchCalls(Duration.ofSeconds(5), breaker, bulkhead(calls));
  }

  private static Bulkhead bulkhead(int calls) {
    return Bulkhead.of(
        "test",
        BulkheadConfig.custom().maxConcurrentCalls(calls).maxWaitDuration(Duration.ZERO).build());
  }

  @Test
  void aBrokenConnectionIsRetriedOnce() {
    AtomicInteger attempts = new AtomicInteger();
    CALLS
        .call(
            () -> {
              attempts.incrementAndGet();
              return CompletableFuture.failedFuture(new IOException("broken"));
            })
        .onErrorComplete()
        .block();
    assertThat(attempts).hasValue(2);
  }

  private static ElasticsearchException rejection(int status, String type) {
    return new ElasticsearchException(
        "search",
        ErrorResponse.of(
            response -> response.status(status).error(e -> e.type(type).reason("so"))));
  }

  private static Throwable faultOf(Throwable cause) {
    return faultOf(CALLS, cause);
  }

  private static Throwable faultOf(ElasticsearchCalls calls, Throwable cause) {
    return calls
        .call(() -> CompletableFuture.failedFuture(cause))
        .cast(Throwable.class)
        .onErrorResume(Mono::just)
        .block();
  }
}
