package dev.rolecall.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/// Clients that send their next request at once, and clients that do not read.
class ServerConnectionsTest {
  private static final Duration MAX_STALL = Duration.ofMillis(300);

  /// Long enough for the next request to arrive.
  private static final Duration HOLD = Duration.ofMillis(100);

  private static final byte[] PART = new byte[64 << 10];

  private final CountDownLatch received = new CountDownLatch(1);
  private final CountDownLatch canceled = new CountDownLatch(1);
  private DisposableServer server;

  @BeforeEach
  void start() {
    server =
        ServerConnections.protect(HttpServer.create().host("127.0.0.1").port(0), MAX_STALL)
            .idleTimeout(Duration.ofMillis(500))
            .childOption(ChannelOption.SO_SNDBUF, 32 << 10)
            .route(
                routes ->
                    routes
                        .get(
                            "/held",
                            (_, response) -> {
                              received.countDown();
                              return response.sendString(Mono.delay(HOLD).thenReturn("ok"));
                            })
                        .get("/", (_, response) -> response.sendString(Mono.just("ok")))
                        .get(
                            "/endless",
                            (_, response) ->
                                response.send(
                                    Flux.generate(
                                            () -> 0,
                                            (count, sink) -> {
                                              sink.next(Unpooled.wrappedBuffer(PART));
                                              return count + 1;
                                            })
                                        .cast(ByteBuf.class)
                                        .doFinally(_ -> canceled.countDown()))))
            .bindNow();
  }

  @AfterEach
  void stop() {
    server.disposeNow();
  }

  @Test
  void aConnectionContinuesAfterARequestThatWasSentTooEarly() throws Exception {
    try (Socket client = connect()) {
      request(client, "/held");
      received.await();
      request(client, "/");
      assertThat(response(client)).endsWith("ok");
      assertThat(response(client)).endsWith("ok");
      for (int i = 0; i < 3; i++) {
        request(client, "/");
        assertThat(response(client)).as("request %d after it", i + 1).endsWith("ok");
      }
    }
  }

  @Test
  void severalQueuedRequestsAreAnsweredInOrder() throws Exception {
    try (Socket client = connect()) {
      request(client, "/held");
      received.await();
      for (int i = 0; i < 20; i++) {
        request(client, i % 4 > 0 ? "/" : "/held");
      }
      for (int i = 0; i < 21; i++) {
        assertThat(response(client)).as("response %d", i).endsWith("ok");
      }
    }
  }

  @Test
  void anIdleConnectionIsClosedAlsoAfterSuchARequest() throws Exception {
    try (Socket client = connect()) {
      request(client, "/held");
      received.await();
      request(client, "/");
      response(client);
      response(client);
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void theConnectionOfAClientThatDoesNotReadIsClosed() throws Exception {
    try (Socket client = connect()) {
      request(client, "/endless");
      assertThat(canceled.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aClientThatReadsSlowlyIsServed() throws Exception {
    try (Socket client = connect()) {
      request(client, "/endless");
      InputStream in = client.getInputStream();
      long end = System.nanoTime() + MAX_STALL.multipliedBy(4).toNanos();
      while (System.nanoTime() < end) {
        assertThat(in.readNBytes(16 << 10)).hasSize(16 << 10);
        assertThat(canceled.await(20, TimeUnit.MILLISECONDS)).isFalse();
      }
    }
  }

  private Socket connect() throws IOException {
    Socket client = new Socket();
    client.setReceiveBufferSize(16 << 10);
    client.setSoTimeout(5_000);
    client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    return client;
  }

  private static void request(Socket client, String path) throws IOException {
    client
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .formatted(path)
                .getBytes(StandardCharsets.US_ASCII));
  }

  /// A response whose body is `ok`.
  private static String response(Socket client) throws IOException {
    StringBuilder text = new StringBuilder();
    while (!text.toString().endsWith("\r\n\r\nok")) {
      int next = client.getInputStream().read();
      if (next < 0) {
        return text + "[closed]";
      }
      text.append((char) next);
    }
    return text.toString();
  }
}
