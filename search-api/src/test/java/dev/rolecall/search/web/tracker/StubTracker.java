package dev.rolecall.search.web.tracker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The match-service as far as the pages of tracked jobs need it: it responds to `METHOD path` with
/// what a test set, and otherwise with 404.
final class StubTracker implements AutoCloseable {
  /// Requests as `METHOD path?query body`.
  final List<String> requests = new CopyOnWriteArrayList<>();

  private record Response(int status, String body) {}

  private final Map<String, Response> responses = new ConcurrentHashMap<>();
  private final Map<String, Response> first = new ConcurrentHashMap<>();
  private final HttpServer server;

  StubTracker() {
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

  void reset() {
    requests.clear();
    responses.clear();
    first.clear();
    on("GET /api/v1/me", 200, "{\"email\": \"sam@example.org\", \"timeZone\": \"Asia/Tokyo\"}");
  }

  /// @param request `METHOD path`
  void on(String request, int status, String body) {
    responses.put(request, new Response(status, body));
  }

  /// The response to the next such request alone.
  void once(String request, int status, String body) {
    first.put(request, new Response(status, body));
  }

  private void respond(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getQuery();
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
    requests.add(
        request
            + (query == null ? "" : "?" + query)
            + (body.isEmpty() ? "" : " " + body)
            + (ifMatch == null ? "" : " If-Match " + ifMatch));
    Response once = first.remove(request);
    Response response =
        once != null
            ? once
            : responses.getOrDefault(
                request, new Response(404, "{\"status\": 404, \"detail\": \"None.\"}"));
    byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
