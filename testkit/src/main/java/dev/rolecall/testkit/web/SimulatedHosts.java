package dev.rolecall.testkit.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Many hosts on one loopback port, distinguished by the Host header of a request. Each has a
/// robots.txt, responds with faults at random, and every request is recorded.
///
/// All durations are those of a clock that may run faster than real time.
public final class SimulatedHosts implements AutoCloseable {
  /// After these the connection is closed without another byte.
  private static final Set<HostFault.Kind> NOTHING_MORE =
      EnumSet.of(HostFault.Kind.CUT, HostFault.Kind.RESET, HostFault.Kind.HANG);

  private final Map<String, SimulatedHost> hosts;
  private final Map<String, SplittableRandom> randoms = new HashMap<>();
  private final UnaryOperator<String> content;
  private final double speed;
  private final ServerSocket socket;
  private final ConcurrentLinkedQueue<HostRequest> requests = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /// @param content the body for a path; its hash is the ETag
  /// @param speed how many seconds the clock advances in one second
  public SimulatedHosts(
      Collection<SimulatedHost> hosts, UnaryOperator<String> content, double speed) {
    this.hosts = hosts.stream().collect(Collectors.toMap(SimulatedHost::name, host -> host));
    hosts.forEach(host -> randoms.put(host.name(), new SplittableRandom(host.seed())));
    this.content = content;
    this.speed = speed;
    try {
      this.socket = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("simulated-hosts").start(this::accept);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /// The current time of the clock in nanoseconds.
  public long nanos() {
    return (long) (System.nanoTime() * speed);
  }

  /// The requests that have ended so far.
  public List<HostRequest> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        long start = nanos();
        Thread.ofVirtual().start(() -> serve(connection, start));
      } catch (IOException ended) {
        return;
      }
    }
  }

  private void serve(Socket connection, long start) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = in.readLine();
      if (first != null) {
        respond(connection, in, first.split(" ", -1)[1], headers(in), start);
      }
    } catch (IOException disconnected) {
      return; // the client closed the connection
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> headers(BufferedReader in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private void respond(
      Socket connection, BufferedReader in, String path, Map<String, String> headers, long start)
      throws IOException, InterruptedException {
    String name = headers.getOrDefault("host", "").replaceAll(":.*", "");
    SimulatedHost host = hosts.get(name);
    if (host == null) {
      throw new IOException("Unknown host " + name);
    }
    HostFault fault = fault(host);
    String response = response(host, path, headers, fault);
    OutputStream out = connection.getOutputStream();
    switch (fault.kind()) {
      case HANG -> awaitClose(in);
      case RESET -> connection.setSoLinger(true, 0);
      case CUT -> out.write(bytes(response.substring(0, response.length() / 2)));
      case SLOW -> closed.await((long) (fault.delay().toNanos() / speed), TimeUnit.NANOSECONDS);
      case NONE, RATE_LIMITED, UNAVAILABLE -> {}
    }
    requests.add(
        new HostRequest(
            name, path, start, end(host, fault, start), fault.retryAfter(), outcome(fault)));
    if (!NOTHING_MORE.contains(fault.kind())) {
      out.write(bytes(response));
      out.flush();
    }
  }

  /// A host that has much to do notices late that its client has given up.
  private long end(SimulatedHost host, HostFault fault, long start) {
    Duration timeout = host.clientTimeout();
    return fault.kind() == HostFault.Kind.HANG && timeout != null
        ? Math.min(nanos(), start + timeout.toNanos())
        : nanos();
  }

  private static HostRequest.Outcome outcome(HostFault fault) {
    return switch (fault.kind()) {
      case NONE, SLOW -> HostRequest.Outcome.COMPLETE;
      case RATE_LIMITED, UNAVAILABLE, CUT, RESET -> HostRequest.Outcome.FAILED;
      case HANG -> HostRequest.Outcome.ABANDONED;
    };
  }

  private synchronized HostFault fault(SimulatedHost host) {
    SplittableRandom random = randoms.get(host.name());
    return HostFault.next(
        random == null ? new SplittableRandom() : random,
        host.faultRate(),
        host.clientTimeout() != null);
  }

  private static void awaitClose(BufferedReader in) {
    try {
      while (in.read() >= 0) {
        continue;
      }
    } catch (IOException reset) {
      return;
    }
  }

  private String response(
      SimulatedHost host, String path, Map<String, String> headers, HostFault fault) {
    return switch (fault.kind()) {
      case RATE_LIMITED -> limited("429 Too Many Requests", fault);
      case UNAVAILABLE -> limited("503 Service Unavailable", fault);
      case NONE, CUT, RESET, HANG, SLOW -> {
        String body = path.equals("/robots.txt") ? host.robots() : content.apply(path);
        String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        yield etag.equals(headers.get("if-none-match"))
            ? "HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\nConnection: close\r\n\r\n"
            : "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nETag: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(etag, bytes(body).length, body);
      }
    };
  }

  private static String limited(String status, HostFault fault) {
    return "HTTP/1.1 %s\r\nRetry-After: %d\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        .formatted(status, fault.delay().toSeconds());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
