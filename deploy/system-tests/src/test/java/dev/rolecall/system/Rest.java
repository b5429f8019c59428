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

/// Calls services that may be dead at the moment: nothing instead of an exception then.
final class Rest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Rest() {}

  /// The answer of the first address that gives one, when its status is a good one.
  static Optional<JsonNode> call(
      List<String> bases, String method, String path, String token, String body) {
    for (String base : bases) {
      Optional<JsonNode> answer = call(base, method, path, token, body);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> call(
      String base, String method, String path, String token, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      boolean good = answer.statusCode() / 100 == 2;
      return good
          ? Optional.of(JSON.readTree(answer.body().isBlank() ? "{}" : answer.body()))
          : Optional.empty();
    } catch (IOException dead) {
      return Optional.empty();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
