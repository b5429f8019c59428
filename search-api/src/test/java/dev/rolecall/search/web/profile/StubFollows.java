package dev.rolecall.search.web.profile;

import com.sun.net.httpserver.HttpExchange;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The companies that a person follows, as the match-service stores them.
final class StubFollows {
  /// The ids of companies by the id of the alert.
  final Map<String, String> companies = new TreeMap<>();

  int limit = 200;

  void respond(HttpExchange exchange, String method, String path, String body) throws IOException {
    switch (method) {
      case "GET" ->
          StubProfiles.send(
              exchange,
              200,
              companies.entrySet().stream()
                  .map(each -> alert(each.getKey(), each.getValue()))
                  .collect(Collectors.joining(",", "{\"follows\": [", "]}")));
      case "POST" -> follow(exchange, Json.MAPPER.readTree(body).path("company").asString());
      default ->
          StubProfiles.send(
              exchange, companies.remove(path.replaceAll(".*/", "")) == null ? 404 : 204, "");
    }
  }

  private void follow(HttpExchange exchange, String company) throws IOException {
    if (companies.size() >= limit) {
      String detail = "An account can follow at most %d companies.".formatted(limit);
      StubProfiles.send(exchange, 422, "{\"status\": 422, \"detail\": \"" + detail + "\"}");
    } else {
      String id = UUID.randomUUID().toString();
      companies.put(id, company);
      StubProfiles.send(exchange, 201, alert(id, company));
    }
  }

  private static String alert(String id, String company) {
    return "{\"id\": \"%s\", \"query\": \"company:%s all:yes\"}".formatted(id, company);
  }
}
