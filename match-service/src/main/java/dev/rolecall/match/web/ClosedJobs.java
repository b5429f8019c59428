package dev.rolecall.match.web;

import dev.rolecall.match.MatchServiceProperties;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;

/// Reads jobs that are no longer open from search-api, whose index keeps them with what is kept of
/// their text. This service has the open jobs only.
@Component
class ClosedJobs {
  /// Less than search-api waits for a response.
  private static final Duration TIMEOUT = Duration.ofSeconds(4);

  private static final int MAX_BYTES = 4 << 20;

  private final String searchApi;

  ClosedJobs(MatchServiceProperties settings) {
    this.searchApi = settings.searchApi().url();
  }

  /// @return empty when there is no such job, when it was erased or merged, or when not everyone
  ///   may see it
  /// @throws ResponseStatusException with 503 when search-api does not respond
  Optional<Job> find(JobId id) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(searchApi + "/api/v1/jobs/" + id))
            .timeout(TIMEOUT)
            .header("Accept", "application/json")
            .build();
    // rarely called: a client that stays open would cost more
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      return job(send(http, request));
    }
  }

  /// The time limit of the request itself ends with the headers of the response.
  private static HttpResponse<byte[]> send(HttpClient http, HttpRequest request) {
    try {
      return http.sendAsync(
              request,
              HttpResponse.BodyHandlers.limiting(
                  HttpResponse.BodyHandlers.ofByteArray(), MAX_BYTES))
          .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException failed) {
      http.shutdownNow();
      throw unavailable(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw unavailable(stop);
    }
  }

  private static Optional<Job> job(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == HttpStatus.OK.value()) {
      try {
        return Optional.of(Json.MAPPER.readValue(response.body(), Job.class));
      } catch (JacksonException invalid) {
        throw unavailable(invalid);
      }
    }
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()
        || status == HttpStatus.TOO_MANY_REQUESTS.value()) {
      throw unavailable(null);
    }
    return Optional.empty();
  }

  private static ResponseStatusException unavailable(@Nullable Throwable cause) {
    return new ResponseStatusException(
        HttpStatus.SERVICE_UNAVAILABLE,
        "This job is not open, and what is kept of it cannot be read now. Please try again in a"
            + " moment.",
        cause);
  }
}
