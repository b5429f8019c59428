package dev.rolecall.search.web.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/// The match-service as far as signing in needs it, with the rules of the real one: a link works
/// once, in the browser that requested it. The link's token is `link-N`.
final class StubMatchService implements AutoCloseable {
  /// Requests as `METHOD path body`.
  final List<String> requests = new CopyOnWriteArrayList<>();

  /// Whether it responds with 503 to requests that end a session.
  volatile boolean endsNoSession;

  final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final Map<String, String> browsers = new ConcurrentHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private int count;

  StubMatchService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::respond);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String lastLink() {
    return "link-" + count;
  }

  private synchronized void respond(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    requests.add(call + " " + body);
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    String session = bearer == null ? "" : bearer.replace("Bearer ", "");
    switch (call) {
      case "POST /auth/links" -> link(exchange, Json.MAPPER.readTree(body));
      case "POST /auth/sessions" -> redeem(exchange, Json.MAPPER.readTree(body));
      default -> {
        if (sessions.contains(session)) {
          personal(exchange, call, session);
        } else {
          problem(exchange, 401, "\"detail\": \"Sign in\"");
        }
      }
    }
  }

  private void link(HttpExchange exchange, JsonNode input) throws IOException {
    if (!input.path("email").asString().contains("@")) {
      problem(exchange, 422, "\"detail\": \"An email address is required.\"");
      return;
    }
    count++;
    browsers.put(lastLink(), input.path("browser").asString());
    send(exchange, 202, "");
  }

  private void redeem(HttpExchange exchange, JsonNode input) throws IOException {
    String link = input.path("token").asString();
    if (!browsers.containsKey(link)) {
      problem(exchange, 404, "\"reason\": \"UNKNOWN\"");
    } else if (!browsers.get(link).equals(input.path("browser").asString(""))) {
      problem(exchange, 403, "\"reason\": \"OTHER_BROWSER\"");
    } else if (!used.add(link)) {
      problem(exchange, 410, "\"reason\": \"USED\"");
    } else {
      String token = "rs_" + "%043d".formatted(count);
      sessions.add(token);
      send(exchange, 201, "{\"token\": \"%s\", \"created\": true}".formatted(token));
    }
  }

  private void personal(HttpExchange exchange, String call, String session) throws IOException {
    switch (call) {
      case "GET /api/v1/me" ->
          send(exchange, 200, "{\"email\": \"sam@example.org\", \"timeZone\": \"Asia/Tokyo\"}");
      case "GET /api/v1/me/sessions" ->
          send(
              exchange,
              200,
              """
              {"sessions": [
                {"id": "1", "browser": "Firefox on Linux", "current": true,
                 "createdAt": "2026-11-05T20:00:00Z", "lastUsedAt": "2026-11-05T20:00:00Z"},
                {"id": "2", "browser": "Safari on iPhone", "current": false,
                 "createdAt": "2026-11-01T08:30:00Z", "lastUsedAt": "2026-11-02T08:30:00Z"}]}
              """);
      case "GET /api/v1/me/tokens" ->
          send(
              exchange,
              200,
              """
              {"tokens": [
                {"id": "7", "name": "Spreadsheet", "scope": "READ",
                 "createdAt": "2026-11-05T20:00:00Z", "lastUsedAt": null}]}
              """);
      case "POST /api/v1/me/tokens" -> send(exchange, 201, "{\"token\": \"rc_secret\"}");
      case "DELETE /api/v1/me/sessions/unavailable" ->
          problem(exchange, 503, "\"detail\": \"Unavailable\"");
      case "DELETE /api/v1/me/sessions/gone", "DELETE /api/v1/me/tokens/gone" ->
          problem(exchange, 404, "\"detail\": \"None\"");
      case "DELETE /auth/sessions/current" -> {
        if (endsNoSession) {
          problem(exchange, 503, "\"detail\": \"Unavailable\"");
          return;
        }
        sessions.remove(session);
        send(exchange, 204, "");
      }
      default -> send(exchange, 204, "");
    }
  }

  private static void problem(HttpExchange exchange, int status, String fields) throws IOException {
    send(exchange, status, "{\"status\": %d, %s}".formatted(status, fields));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
