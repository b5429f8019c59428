package dev.rolecall.bench.pipeline;

import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// GET requests for JSON to the processes of the platform.
final class HttpJson {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /// Nothing when there is no response, or one whose status is not 200.
  Optional<JsonNode> get(String url) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200
          ? Optional.of(Json.MAPPER.readTree(response.body()))
          : Optional.empty();
    } catch (IOException | JacksonException unavailable) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineFailedException("Interrupted", e);
    }
  }

  /// The value of a gauge of Spring's metrics endpoint.
  Optional<Double> gauge(String service, String name) {
    return get(service + "/actuator/metrics/" + name)
        .map(metric -> metric.path("measurements").path(0).path("value"))
        .filter(JsonNode::isNumber)
        .map(JsonNode::asDouble);
  }
}
