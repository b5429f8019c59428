package dev.rolecall.search.web.generated;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A match-service with one account, one profile and one match. The profile is read and written by
/// the classes of the real one, and the match is the real one's golden file.
final class ProfileServer implements AutoCloseable {
  static final String TOKEN = "token-of-sam";

  private static final String PATH = "/api/v1/me/profiles/backend";
  private static final String MATCHES =
      """
      {"profileId": "backend", "total": 31, "vetoed": {"pay": 12, "visa": 0}, "next": "77-abc",
       "matches": [
         {"job": {"id": "njnrcy37pzljrs2lf437", "title": "Senior Java Engineer",
            "company": {"id": "lumen-post", "name": "Lumen Post", "domain": null, "agency": false,
              "size": "51-200", "sector": "logistics"},
            "family": "BACKEND", "backendRelevant": true, "seniority": ["SENIOR"],
            "workModes": ["HYBRID"],
            "places": [{"city": "Amsterdam", "region": null, "country": "NL", "lat": null, "lon": null}],
            "remoteScope": null,
            "pay": [{"min": 75000, "max": 95000, "currency": "USD", "period": "YEAR", "kind": "BASE",
              "basis": "STATED"}],
            "equity": null, "employmentTypes": ["FULL_TIME"], "visaSponsorship": null,
            "skills": [{"id": "java", "name": "Java", "need": "MUST"}],
            "url": "https://jobs.example/jobs/njnrcy37pzljrs2lf437", "applyUrls": [],
            "postings": [{"role": "generic:lumen:7#java", "source": "generic",
              "url": "https://lumen-post.example/7", "attribution": null}],
            "postedAt": "2026-11-02T11:00:00Z", "firstSeenAt": "2026-11-02T12:00:00Z",
            "flags": ["REPOST"]},
          "match": %s, "hidden": false, "application": "SAVED"}]}
      """;

  private final String match = read("match-service/src/test/resources/golden/match-1.json");
  private final HttpServer server;
  private @Nullable JsonNode stored;

  ProfileServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::respond);
    server.start();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(System.getProperty("rolecall.root"), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private synchronized void respond(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      problem(exchange, 401, "Unauthorized", "The token is missing or not valid.", "");
    } else if (call.equals("PUT " + PATH)) {
      put(exchange, Json.MAPPER.readTree(body));
    } else if (call.equals("GET " + PATH) && stored != null) {
      profile(exchange, 200);
    } else if (call.equals("GET " + PATH + "/matches")) {
      send(exchange, 200, "application/json", MATCHES.formatted(match));
    } else {
      problem(exchange, 404, "Not Found", "There is no such resource.", "");
    }
  }

  private void put(HttpExchange exchange, JsonNode written) throws IOException {
    if (written.toString().contains("telepathy")) {
      problem(
          exchange,
          422,
          "Unprocessable Content",
          "'telepathy' is not a known skill.",
          ", \"errors\": [{\"field\": \"skills[0].id\", \"message\": \"'telepathy' is not a known"
              + " skill.\"}]");
    } else {
      int status = stored == null ? 201 : 200;
      stored = written;
      profile(exchange, status);
    }
  }

  private void profile(HttpExchange exchange, int status) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"1-x\"");
    var profile = ProfileJson.read("backend", Objects.requireNonNull(stored));
    send(exchange, status, "application/json", Json.MAPPER.writeValueAsString(profile));
  }

  private static void problem(
      HttpExchange exchange, int status, String title, String detail, String more)
      throws IOException {
    String json =
        "{\"type\": \"about:blank\", \"title\": \"%s\", \"status\": %d, \"detail\": \"%s\"%s}";
    send(exchange, status, "application/problem+json", json.formatted(title, status, detail, more));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
