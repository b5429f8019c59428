package dev.rolecall.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls services that may be unavailable: the result is then empty.
final class ServiceCalls {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private ServiceCalls() {}

  /// The body of the first successful response.
  static Optional<JsonNode> call(
      List<String> bases, String method, String path, String token, String body) {
    for (String base : bases) {
      Optional<JsonNode> response = call(base, method, path, token, body);
      if (response.isPresent()) {
        return response;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> call(
      String base, String method, String path, String token, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return send(request).map(text -> JSON.readTree(text.isBlank() ? "{}" : text));
  }

  /// A page, as text.
  static Optional<String> text(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build());
  }

  private static Optional<String> send(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() / 100 == 2 ? Optional.of(response.body()) : Optional.empty();
    } catch (IOException unavailable) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
