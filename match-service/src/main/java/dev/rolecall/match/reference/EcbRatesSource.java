package dev.rolecall.match.reference;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The ECB's daily reference rates over HTTP: free to use with attribution, published on working
/// days about 16:00 CET. Requests a file only when it changed since the last one, three times at
/// most, and not at all for a while after repeated failures.
final class EcbRatesSource implements RatesSource {
  private static final String USER_AGENT = "Rolecall (reads the ECB's reference rates once a day)";
  private static final int MAX_BYTES = 256 * 1024;
  private static final int MAX_ATTEMPTS = 3;
  private static final int FAILURES_UNTIL_OPEN = 6;
  private static final Duration OPEN_DURATION = Duration.ofHours(6);

  private final String url;
  private final Duration timeout;
  private final Retry retry;
  private final CircuitBreaker breaker;

  /// @param url blank for none
  /// @param timeout of one attempt
  /// @param backoff before the second attempt; doubles before the third
  EcbRatesSource(String url, Duration timeout, Duration backoff) {
    this.url = url;
    this.timeout = timeout;
    this.retry =
        Retry.of(
            "exchange-rates",
            RetryConfig.custom()
                .maxAttempts(MAX_ATTEMPTS)
                .intervalFunction(IntervalFunction.ofExponentialBackoff(backoff, 2))
                .retryOnException(
                    failure ->
                        failure instanceof RatesUnavailableException unavailable
                            && unavailable.isTemporary())
                .build());
    this.breaker =
        CircuitBreaker.of(
            "exchange-rates",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(FAILURES_UNTIL_OPEN)
                .minimumNumberOfCalls(FAILURES_UNTIL_OPEN)
                .failureRateThreshold(100)
                .waitDurationInOpenState(OPEN_DURATION)
                .build());
  }

  @Override
  public boolean isEnabled() {
    return !url.isBlank();
  }

  @Override
  public Response fetch(Validators last) {
    try {
      return retry.executeSupplier(() -> breaker.executeSupplier(() -> request(last)));
    } catch (CallNotPermittedException open) {
      throw new RatesUnavailableException(
          "The rates have been unavailable repeatedly", open, false);
    }
  }

  private Response request(Validators last) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).timeout(timeout).header("User-Agent", USER_AGENT);
    if (last.etag() != null) {
      request.header("If-None-Match", last.etag());
    }
    if (last.lastModified() != null) {
      request.header("If-Modified-Since", last.lastModified());
    }
    // once a day: a client that stays open would cost more
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(timeout).build()) {
      HttpResponse<byte[]> response = send(http, request.build());
      return response(response, response.body(), last);
    }
  }

  /// The time limit of the request itself ends with the headers of the response.
  private HttpResponse<byte[]> send(HttpClient http, HttpRequest request) {
    try {
      return http.sendAsync(
              request,
              HttpResponse.BodyHandlers.limiting(
                  HttpResponse.BodyHandlers.ofByteArray(), MAX_BYTES))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      http.shutdownNow();
      throw new RatesUnavailableException("No response within " + timeout, slow, true);
    } catch (ExecutionException broken) {
      throw new RatesUnavailableException(String.valueOf(broken.getMessage()), broken, true);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new RatesUnavailableException("Interrupted", stop, false);
    }
  }

  private static Response response(HttpResponse<?> response, byte[] body, Validators last) {
    int status = response.statusCode();
    if (status == 304) {
      return new Response(null, last);
    }
    if (status != 200) {
      throw new RatesUnavailableException("HTTP " + status, null, status >= 500);
    }
    try {
      return new Response(
          RatesFile.read(body),
          new Validators(
              response.headers().firstValue("ETag").orElse(null),
              response.headers().firstValue("Last-Modified").orElse(null)));
    } catch (IllegalArgumentException invalid) {
      throw new RatesUnavailableException(String.valueOf(invalid.getMessage()), invalid, false);
    }
  }
}
