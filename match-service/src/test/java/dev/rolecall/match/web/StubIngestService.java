package dev.rolecall.match.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rolecall.model.added.AddedContent;
import dev.rolecall.model.added.AddedReading;
import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Reads jobs as a test decides, and serves pages of job sites.
final class StubIngestService implements AutoCloseable {
  static final String TOKEN = "token-for-tests";

  final List<AddedContent> received = new CopyOnWriteArrayList<>();
  final List<String> pages = new CopyOnWriteArrayList<>();
  volatile int status = 200;
  private volatile Function<AddedContent, AddedReading> reader = _ -> none();
  private final HttpServer server;

  StubIngestService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/internal/v1/added-content", this::read);
    server.createContext("/pages/", this::page);
    server.start();
  }

  private static AddedReading none() {
    return new AddedReading(
        AddedContent.Kind.TEXT, List.of(), List.of(), AddedReading.Problem.NO_JOB);
  }

  void reads(Function<AddedContent, AddedReading> as) {
    reader = as;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void read(HttpExchange exchange) throws IOException {
    boolean allowed =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    AddedContent content =
        Json.MAPPER.readValue(exchange.getRequestBody().readAllBytes(), AddedContent.class);
    received.add(content);
    byte[] body = Json.MAPPER.writeValueAsBytes(reader.apply(content));
    respond(exchange, allowed ? status : 401, "application/json", body);
  }

  private void page(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    pages.add(path);
    exchange.getResponseHeaders().set("Location", "https://169.254.169.254/latest/meta-data");
    respond(
        exchange,
        path.endsWith("redirect") ? 302 : 200,
        path.endsWith("pdf") ? "application/pdf" : "text/html; charset=utf-8",
        ("<title>" + path + "</title>").getBytes(StandardCharsets.UTF_8));
  }

  private static void respond(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  void clear() {
    received.clear();
    pages.clear();
    status = 200;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    received.forEach(each -> texts.add(new String(each.content(), StandardCharsets.UTF_8)));
    return texts;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
