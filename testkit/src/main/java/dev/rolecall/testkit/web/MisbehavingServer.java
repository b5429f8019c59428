package dev.rolecall.testkit.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A web server on loopback with stubbed responses, which may break the HTTP protocol: it writes to
/// raw sockets, so that lengths can be wrong and responses can end anywhere.
///
/// A path may have several responses: they are sent in order, and the last one is repeated. Other
/// paths respond with 404. Each connection carries one request.
public final class MisbehavingServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Deque<Function<ReceivedRequest, StubResponse>>> responses =
      new HashMap<>();
  private final List<ReceivedRequest> requests = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private MisbehavingServer(ServerSocket socket) {
    this.socket = socket;
  }

  public static MisbehavingServer start() {
    try {
      MisbehavingServer server =
          new MisbehavingServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().name("misbehaving-server").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /// From now on, the path responds with these in order; the last one is repeated.
  public MisbehavingServer at(String path, StubResponse... sequence) {
    List<Function<ReceivedRequest, StubResponse>> all = new ArrayList<>();
    for (StubResponse response : sequence) {
      all.add(_ -> response);
    }
    return put(path, all);
  }

  /// From now on, the response is computed from the request.
  public MisbehavingServer at(String path, Function<ReceivedRequest, StubResponse> response) {
    return put(path, List.of(response));
  }

  private synchronized MisbehavingServer put(
      String path, List<Function<ReceivedRequest, StubResponse>> sequence) {
    responses.put(path, new ArrayDeque<>(sequence));
    return this;
  }

  /// All requests received so far, in order.
  public synchronized List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /// How many requests the path received.
  public long requestCount(String path) {
    return requests().stream().filter(request -> request.path().equals(path)).count();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException ended) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      ReceivedRequest request = read(connection);
      if (request != null) {
        write(connection.getOutputStream(), response(request));
      }
    } catch (IOException disconnected) {
      return; // the client closed the connection
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable ReceivedRequest read(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = in.readLine();
    if (first == null) {
      return null;
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new ReceivedRequest(
        first.substring(0, first.indexOf(' ')),
        first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' ')),
        headers,
        body(in, Integer.parseInt(headers.getOrDefault("content-length", "0"))));
  }

  private static String body(BufferedReader in, int length) throws IOException {
    StringBuilder body = new StringBuilder();
    while (body.length() < length) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      body.append((char) next);
    }
    return body.toString();
  }

  private synchronized StubResponse response(ReceivedRequest request) {
    requests.add(request);
    Deque<Function<ReceivedRequest, StubResponse>> sequence = responses.get(request.path());
    if (sequence == null) {
      return StubResponse.status(404);
    }
    Function<ReceivedRequest, StubResponse> next =
        sequence.size() > 1 ? sequence.removeFirst() : sequence.getFirst();
    return next.apply(request);
  }

  private void write(OutputStream out, StubResponse response)
      throws IOException, InterruptedException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " Stub\r\n");
    response.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (!response.headers().containsKey("Content-Length") && response.status() != 304) {
      head.append("Content-Length: " + response.body().length + "\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    Integer bytesSent = response.bytesSent();
    if (response.stalled()) {
      out.write(response.body(), 0, 1);
      out.flush();
      closed.await();
    } else {
      out.write(response.body(), 0, bytesSent == null ? response.body().length : bytesSent);
      out.flush();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
