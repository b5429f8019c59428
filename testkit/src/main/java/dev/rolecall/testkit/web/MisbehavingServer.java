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

/// A web server on loopback that answers each path as told, also in ways that no server should: it
/// speaks in raw sockets, so that lengths can be wrong and answers can end anywhere.
///
/// A path may be given several answers, which come in turn; the last stays. What was not told of is
/// 404. Each connection carries one request.
public final class MisbehavingServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Deque<Function<Asked, Answer>>> answers = new HashMap<>();
  private final List<Asked> asked = new ArrayList<>();
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
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /// From now on, these in turn; the last stays.
  public MisbehavingServer at(String path, Answer... inTurn) {
    List<Function<Asked, Answer>> all = new ArrayList<>();
    for (Answer answer : inTurn) {
      all.add(_ -> answer);
    }
    return put(path, all);
  }

  /// From now on, as the request deserves.
  public MisbehavingServer at(String path, Function<Asked, Answer> answer) {
    return put(path, List.of(answer));
  }

  private synchronized MisbehavingServer put(String path, List<Function<Asked, Answer>> inTurn) {
    answers.put(path, new ArrayDeque<>(inTurn));
    return this;
  }

  /// Requests so far, in order.
  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /// How often this path was asked for.
  public long asked(String path) {
    return asked().stream().filter(request -> request.path().equals(path)).count();
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
      Asked request = read(connection);
      if (request != null) {
        write(connection.getOutputStream(), answer(request));
      }
    } catch (IOException gone) {
      return; // the other side had enough
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable Asked read(Socket connection) throws IOException {
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
    return new Asked(first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' ')), headers);
  }

  private synchronized Answer answer(Asked request) {
    asked.add(request);
    Deque<Function<Asked, Answer>> inTurn = answers.get(request.path());
    if (inTurn == null) {
      return Answer.status(404);
    }
    Function<Asked, Answer> next = inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst();
    return next.apply(request);
  }

  private void write(OutputStream out, Answer answer) throws IOException, InterruptedException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Told\r\n");
    answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (!answer.headers().containsKey("Content-Length") && answer.status() != 304) {
      head.append("Content-Length: " + answer.body().length + "\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    Integer sent = answer.sent();
    if (answer.drip()) {
      out.write(answer.body(), 0, 1);
      out.flush();
      closed.await();
    } else {
      out.write(answer.body(), 0, sent == null ? answer.body().length : sent);
      out.flush();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
