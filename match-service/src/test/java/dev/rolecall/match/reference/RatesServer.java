package dev.rolecall.match.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Serves a file in the format of the ECB's daily rates, with an ETag, and records the requests.
final class RatesServer implements AutoCloseable {
  /// The `If-None-Match` of each request, `-` for none.
  final List<String> requests = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private volatile String body = "";
  private volatile int failures;

  RatesServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.createContext("/", this::respond);
    server.start();
  }

  /// Ten currencies; that of USD is given.
  static String file(String date, String usd) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version='1.0'?><gesmes:Envelope xmlns:gesmes='http://example.org/gesmes'"
                + " xmlns='http://example.org/eurofxref'><gesmes:subject>Reference"
                + " rates</gesmes:subject><Cube><Cube time='"
                + date
                + "'><Cube currency='USD' rate='"
                + usd
                + "'/>");
    for (String code : List.of("JPY", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF")) {
      xml.append("<Cube currency='").append(code).append("' rate='7.5'/>");
    }
    return xml.append("</Cube></Cube></gesmes:Envelope>").toString();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/daily.xml";
  }

  void serve(String xml) {
    body = xml;
  }

  /// The next requests are refused with 503.
  void failNext(int times) {
    failures = times;
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      String known = exchange.getRequestHeaders().getFirst("If-None-Match");
      requests.add(known == null ? "-" : known);
      String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
      if (failures > 0) {
        failures--;
        exchange.sendResponseHeaders(503, -1);
      } else if (etag.equals(known)) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
