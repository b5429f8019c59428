package dev.rolecall.search.web.profile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The match-service as far as the pages of profiles need it: it stores profiles in memory, with
/// one version each. A profile with the skill `telepathy` is not valid; a CV with the word `PNG`
/// cannot be read.
final class StubProfiles implements AutoCloseable {
  static final String PROPOSAL =
      """
      {"format": "PDF", "pages": 1, "text": "Java", "profile": {
         "families": ["BACKEND"], "seniority": {"min": "SENIOR"}, "experienceYears": 9,
         "skills": [{"id": "java", "need": "WANT", "level": 5}, {"id": "kafka", "need": "NICE"}],
         "work": {"home": {"city": "Utrecht", "country": "NL"}}},
       "values": [
         {"field": "seniority", "value": "SENIOR", "label": "Senior", "rule": "recent title",
          "evidence": [{"text": "Senior Backend Engineer", "start": 0, "end": 1, "line": 2, "page": 1}]},
         {"field": "skills", "value": "java", "label": "Java", "rule": "used in positions of 9 years",
          "evidence": [{"text": "Java <b>", "start": 0, "end": 4, "line": 12, "page": 1}]},
         {"field": "work.home", "value": "NL", "label": "Utrecht, Netherlands", "rule": "address",
          "evidence": [{"text": "Utrecht, Netherlands", "start": 0, "end": 4, "line": 3, "page": null}]}]}
      """;

  private static final String MATCHES =
      """
      {"profileId": "backend", "total": 2, "vetoed": {"pay": 12, "visa": 0}, "next": "87-abc",
       "matches": [
         {"job": {"id": "aaaaaaaaaaaaaaaaaaaa", "title": "Senior <Java> Engineer",
            "company": {"id": "lumen-post", "name": "Lumen Post"}, "workModes": ["REMOTE"],
            "places": [{"city": "Utrecht", "region": null, "country": "NL", "lat": null, "lon": null}],
            "pay": [{"min": 70000, "max": 90000, "currency": "EUR", "period": "YEAR", "kind": "BASE",
                     "basis": "STATED"}]},
          "match": {"score": 93, "parts": [
            {"criterion": "seniority", "score": 90, "weight": 10, "reason": "Senior level"},
            {"criterion": "skills", "score": 95, "weight": 60, "reason": "Java and Kafka match your skills"},
            {"criterion": "pay", "score": 95, "weight": 20, "reason": "Pays what you ask"},
            {"criterion": "place", "score": 95, "weight": 5, "reason": "Remote in the Netherlands"}]}},
         {"job": {"id": "bbbbbbbbbbbbbbbbbbbb", "title": "Backend Developer",
            "company": {"id": "q", "name": "Quillbrook"}, "workModes": null, "places": null, "pay": null},
          "match": {"score": 61, "parts": []}}]}
      """;

  /// Requests as `METHOD path body`.
  final List<String> requests = new CopyOnWriteArrayList<>();

  final Map<String, ObjectNode> profiles = new TreeMap<>();
  boolean loaded = true;
  private final Set<String> redeemed = new HashSet<>();
  final StubFollows follows = new StubFollows();
  private final HttpServer server;

  StubProfiles() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::respond);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private synchronized void respond(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
    requests.add(method + " " + path + " " + body);
    if (path.equals("/api/v1/me")) {
      send(exchange, 200, "{\"email\": \"sam@example.org\", \"timeZone\": \"Asia/Tokyo\"}");
    } else if (path.equals("/api/v1/me/cv")) {
      cv(exchange, body);
    } else if (path.equals("/api/v1/cv-score")) {
      String browser = exchange.getRequestHeaders().getFirst("X-Browser");
      send(
          exchange,
          200,
          "{\"score\": {\"total\": 82, \"band\": \"good\"}, \"proposal\": \"p-%s\"}"
              .formatted(browser));
    } else if (path.equals("/internal/v1/cv-proposals")) {
      redeem(exchange, Json.MAPPER.readTree(body));
    } else if (path.startsWith("/api/v1/me/follows")) {
      follows.respond(exchange, method, path, body);
    } else if (path.equals("/api/v1/me/profiles")) {
      list(exchange, method, body);
    } else {
      one(exchange, method, path.substring("/api/v1/me/profiles/".length()), body, ifMatch);
    }
  }

  /// A token is valid once, with the secret of its browser.
  private void redeem(HttpExchange exchange, JsonNode sent) throws IOException {
    String token = sent.path("token").asString("");
    boolean valid = token.equals("p-" + sent.path("browser").asString("")) && redeemed.add(token);
    send(
        exchange,
        valid ? 200 : 422,
        valid
            ? "{\"profile\": {\"skills\": [{\"id\": \"kafka\", \"need\": \"WANT\"}]}}"
            : "{\"status\": 422, \"detail\": \"It can be used once. Send your CV again.\"}");
  }

  private static void cv(HttpExchange exchange, String body) throws IOException {
    if (body.contains("PNG")) {
      send(
          exchange,
          422,
          "{\"status\": 422, \"reason\": \"NOT_SUPPORTED\", \"detail\": \"This is not a PDF.\"}");
    } else {
      send(exchange, 200, PROPOSAL);
    }
  }

  private void list(HttpExchange exchange, String method, String body) throws IOException {
    if (method.equals("POST")) {
      save(exchange, "backend", body, 201);
    } else {
      List<String> all =
          profiles.keySet().stream()
              .map(id -> Json.MAPPER.writeValueAsString(profile(id)))
              .toList();
      send(exchange, 200, "{\"profiles\": [" + String.join(",", all) + "]}");
    }
  }

  private void one(HttpExchange exchange, String method, String rest, String body, String ifMatch)
      throws IOException {
    String id = rest.replaceAll("/.*", "");
    String part = rest.contains("/") ? rest.substring(rest.indexOf('/')) : "";
    if (!profiles.containsKey(id)) {
      send(exchange, 404, "{\"status\": 404, \"detail\": \"You have no profile '" + id + "'.\"}");
    } else if (method.equals("PUT")) {
      if (ifMatch != null && !ifMatch.equals("\"1-x\"")) {
        send(
            exchange, 412, "{\"status\": 412, \"detail\": \"The profile was changed elsewhere.\"}");
      } else {
        save(exchange, id, body, 200);
      }
    } else if (method.equals("DELETE")) {
      profiles.remove(id);
      send(exchange, 204, "");
    } else {
      part(exchange, id, part);
    }
  }

  private void part(HttpExchange exchange, String id, String part) throws IOException {
    switch (part) {
      case "" -> send(exchange, 200, Json.MAPPER.writeValueAsString(profile(id)));
      case "/learning-path" -> send(exchange, 200, StubAdvice.LEARNING_PATH);
      case "/companies" -> send(exchange, 200, StubAdvice.COMPANIES);
      case "/export" -> send(exchange, 200, profiles.get(id).toString());
      case "/versions" ->
          send(
              exchange,
              200,
              """
              {"etag": "\\"1-x\\"", "versions": [
                {"version": 2, "savedAt": "2026-11-05T20:00:00Z", "current": true,
                 "changed": ["skills", "alert"]},
                {"version": 1, "savedAt": "2026-11-01T08:30:00Z", "current": false, "changed": []}]}
              """);
      case "/matches" ->
          send(
              exchange,
              loaded ? 200 : 503,
              loaded ? MATCHES : "{\"status\": 503, \"detail\": \"The jobs are being loaded.\"}");
      default -> send(exchange, 200, "{}");
    }
  }

  private void save(HttpExchange exchange, String id, String body, int status) throws IOException {
    if (body.contains("telepathy")) {
      send(
          exchange,
          422,
          """
          {"status": 422, "detail": "x", "errors": [
            {"field": "skills[1].id", "message": "'telepathy' is not a known skill."},
            {"field": "pay.floor", "message": "The minimum pay is above the target."}]}
          """);
    } else {
      profiles.put(id, (ObjectNode) Json.MAPPER.readTree(body));
      send(exchange, status, Json.MAPPER.writeValueAsString(profile(id)));
    }
  }

  private JsonNode profile(String id) {
    return Json.MAPPER.valueToTree(ProfileJson.read(id, profiles.get(id)));
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
