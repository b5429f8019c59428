package dev.rolecall.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Serves invented boards and threads at the paths of the real APIs, each response after a delay,
/// so that a kill interrupts a crawl.
///
/// A board never changes: the same jobs must result whatever is killed.
final class SlowSource implements AutoCloseable {
  private static final String JSON = "application/json";

  private final HttpServer server;
  private final Duration delay;
  private final Map<String, String> responses;
  private final List<String> boards;

  private SlowSource(HttpServer server, Duration delay, InventedPostings postings) {
    this.server = server;
    this.delay = delay;
    this.boards = postings.greenhouseBoards();
    this.responses = postings.responsesByPath();
  }

  static SlowSource start(Duration delay, InventedPostings postings) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      SlowSource source = new SlowSource(server, delay, postings);
      server.createContext("/", source::respond);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return source;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The address of the source address file, as `--sources` takes it.
  String mapUrl() {
    return base() + "/sources.json";
  }

  /// The address of its server, which responds to unknown paths with 404.
  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String body = path.equals("/sources.json") ? map() : responses.get(path);
      if (!path.equals("/sources.json")) {
        awaitDelay();
      }
      byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", JSON);
      exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void awaitDelay() {
    try {
      new CountDownLatch(1).await(delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private String map() {
    return """
    {"hn-algolia": "%s", "greenhouse": "%s", "boards": {"greenhouse": [%s]}}\
    """
        .formatted(
            base(),
            base(),
            IntStream.range(0, boards.size())
                .mapToObj(i -> "\"" + boards.get(i) + "\"")
                .collect(Collectors.joining(",")));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
