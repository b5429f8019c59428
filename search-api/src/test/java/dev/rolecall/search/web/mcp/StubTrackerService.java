package dev.rolecall.search.web.mcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The match-service as far as the tools for a person need it. It has one person, with the tokens
/// `rc_read` and `rc_write`.
final class StubTrackerService {
  /// Requests that change something, as `METHOD path body`.
  final List<String> changes = new CopyOnWriteArrayList<>();

  /// The responses to GET by path and query.
  final Map<String, String> content = new ConcurrentHashMap<>();

  private final HttpServer server;

  StubTrackerService() {
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

  private void respond(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String path = exchange.getRequestURI().toString();
    if (!bearer.matches("Bearer rc_(read|write)")) {
      send(exchange, 401, "{\"status\": 401, \"detail\": \"Sign in\"}");
    } else if (path.equals("/api/v1/me")) {
      send(
          exchange,
          200,
          "{\"scope\": \"%s\"}".formatted(bearer.substring(10).toUpperCase(Locale.ROOT)));
    } else if (!exchange.getRequestMethod().equals("GET")) {
      changes.add(exchange.getRequestMethod() + " " + path + " " + body);
      send(exchange, 200, "{}");
    } else if (content.containsKey(path)) {
      send(exchange, 200, content.get(path));
    } else {
      send(exchange, 404, "{\"status\": 404, \"detail\": \"There is none.\"}");
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
