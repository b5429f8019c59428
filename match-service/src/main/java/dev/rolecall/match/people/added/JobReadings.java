package dev.rolecall.match.people.added;

import dev.rolecall.model.added.AddedContent;
import dev.rolecall.model.added.AddedReading;
import dev.rolecall.model.wire.Json;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Has ingest-service read jobs: it has the formats and the rules. It keeps nothing. Every call
/// blocks; safe for use by many threads.
public final class JobReadings implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JobReadings.class);
  private static final String PATH = "/internal/v1/added-content";
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final int FAILURES_UNTIL_OPEN = 5;
  private static final Duration OPEN_DURATION = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final URI address;
  private final String token;
  private final Duration timeout;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final CircuitBreaker breaker =
      CircuitBreaker.of(
          "added-content",
          CircuitBreakerConfig.custom()
              .slidingWindowSize(FAILURES_UNTIL_OPEN)
              .minimumNumberOfCalls(FAILURES_UNTIL_OPEN)
              .failureRateThreshold(100)
              .waitDurationInOpenState(OPEN_DURATION)
              .build());

  /// @param url of ingest-service, without a slash at the end
  /// @param token that ingest-service accepts from this service; blank for none
  JobReadings(String url, String token, Duration timeout) {
    this.address = URI.create(url + PATH);
    this.token = token.strip();
    this.timeout = timeout;
  }

  /// @throws AddingUnavailableException when ingest-service does not respond, or is not set up
  public AddedReading read(AddedContent content) {
    if (token.isEmpty()) {
      throw new AddingUnavailableException(
          "Jobs from elsewhere cannot be added here: the operator has not set"
              + " rolecall.service-token.");
    }
    try {
      return breaker.executeCallable(() -> request(content));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unavailable(interrupted);
    } catch (CallNotPermittedException | IOException failed) {
      log.warn("ingest-service cannot read jobs: {}", failed.toString());
      throw unavailable(failed);
    } catch (RuntimeException known) {
      throw known;
    } catch (Exception other) {
      throw new IllegalStateException(other);
    }
  }

  private AddedReading request(AddedContent content) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(content)))
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != OK) {
      throw new IOException("status " + response.statusCode());
    }
    try {
      return Json.MAPPER.readValue(response.body(), AddedReading.class);
    } catch (JacksonException notJobs) {
      // without the cause, whose message can quote the content
      throw new IOException("the response has another form");
    }
  }

  private static AddingUnavailableException unavailable(Exception cause) {
    return new AddingUnavailableException(
        "The job cannot be read at the moment, and was not added. Try again in a minute.", cause);
  }

  @Override
  public void close() {
    http.close();
  }
}
