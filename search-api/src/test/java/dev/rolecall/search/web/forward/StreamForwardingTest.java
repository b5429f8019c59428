package dev.rolecall.search.web.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/// Streams of events are passed on as they come, and do not prevent other requests.
class StreamForwardingTest {
  private static final String EVENTS = "/api/v1/me/events";

  /// As many as a client of Reactor Netty connects to one server by default.
  private static final int STREAMS = 500;

  private static final Flux<String> HEARTBEATS =
      Flux.interval(Duration.ofSeconds(5)).map(_ -> ":heartbeat\n\n").onBackpressureDrop();

  private static final AtomicInteger OPEN = new AtomicInteger();
  private static JobTopic topic;
  private static DisposableServer matchService;
  private static RunningSearch search;

  private final List<Socket> clients = new ArrayList<>();

  @BeforeAll
  static void start() {
    matchService =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(
                routes ->
                    routes
                        .get(EVENTS, (_, response) -> stream(response, "data: new\n\n", false))
                        .get(
                            EVENTS + "/endless",
                            (_, response) -> stream(response, "data: x\n\n".repeat(5_000), true))
                        .get(
                            "/api/v1/me",
                            (_, response) ->
                                response.sendString(
                                    Mono.delay(Duration.ofMillis(100)).thenReturn("{}"))))
            .bindNow();
    topic = JobTopic.created();
    search = start("--rolecall.max-stall=300ms");
  }

  private static RunningSearch start(String setting) {
    return RunningSearch.on(
        topic,
        "--rolecall.match-service.url=http://127.0.0.1:" + matchService.port(),
        "--rolecall.index.enabled=false",
        setting);
  }

  private static Mono<Void> stream(HttpServerResponse response, String part, boolean endless) {
    Flux<String> parts =
        endless ? Flux.just(part).repeat() : Flux.just(part).concatWith(HEARTBEATS);
    return response
        .sse()
        .sendString(
            parts.doOnSubscribe(_ -> OPEN.incrementAndGet()).doFinally(_ -> OPEN.decrementAndGet()),
            StandardCharsets.UTF_8)
        .then();
  }

  @AfterAll
  static void stop() {
    search.close();
    matchService.disposeNow();
    topic.close();
  }

  @AfterEach
  void disconnect() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    await().untilAtomic(OPEN, is(0));
  }

  @Test
  void anEventIsPassedOnAtOnceAndTheStreamEndsWithItsClient() throws IOException {
    Socket client = request(search, EVENTS);
    assertThat(readUntil(client, "data: new")).startsWith("HTTP/1.1 200");
    assertThat(OPEN).hasValue(1);
    client.close();
    await().untilAtomic(OPEN, is(0));
  }

  @Test
  void aConnectionContinuesAfterARequestThatWasSentTooEarly() throws IOException {
    Socket client = request(search, "/api/v1/me");
    send(client, "/robots.txt");
    readUntil(client, "HTTP/1.1 200", "HTTP/1.1 200", "User-agent");
    for (int i = 0; i < 3; i++) {
      send(client, "/robots.txt");
      readUntil(client, "HTTP/1.1 200", "User-agent");
    }
  }

  @Test
  void openStreamsLeaveOtherRequestsTheirConnections() throws IOException {
    for (int i = 0; i < STREAMS; i++) {
      request(search, EVENTS);
    }
    await().atMost(Duration.ofSeconds(60)).untilAtomic(OPEN, is(STREAMS));
    assertThat(readUntil(request(search, "/api/v1/me"), "{}")).startsWith("HTTP/1.1 200");
  }

  @Test
  void streamsAreLimitedAndDoNotDelayAStop() throws IOException {
    RunningSearch limited = start("--rolecall.match-service.streams=2");
    Socket first = request(limited, EVENTS);
    readUntil(first, "data: new");
    readUntil(request(limited, EVENTS), "data: new");
    assertThat(readUntil(request(limited, "/api/v1/me/%65vents;a=b"), "Too many streams"))
        .startsWith("HTTP/1.1 503");
    first.close();
    await().untilAtomic(OPEN, is(1));
    Socket next = request(limited, EVENTS);
    readUntil(next, "data: new");
    long start = System.nanoTime();
    limited.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(readUntil(next, "\r\n0\r\n\r\n")).isNotEmpty();
  }

  @Test
  void aStreamWhoseClientDoesNotReadEnds() throws IOException {
    request(search, EVENTS + "/endless");
    await().untilAtomic(OPEN, is(1));
    await().atMost(Duration.ofSeconds(20)).untilAtomic(OPEN, is(0));
  }

  private Socket request(RunningSearch service, String path) throws IOException {
    URI address = URI.create(service.url());
    Socket client = new Socket();
    client.setReceiveBufferSize(16 << 10);
    client.setSoTimeout(10_000);
    client.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    clients.add(client);
    send(client, path);
    return client;
  }

  private static void send(Socket client, String path) throws IOException {
    client
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .formatted(path)
                .getBytes(StandardCharsets.US_ASCII));
  }

  /// @param parts in their order
  private static String readUntil(Socket client, String... parts) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      int start = text.length();
      while (text.indexOf(part, start) < 0) {
        int next = client.getInputStream().read();
        assertThat(next).as("the next character after %s", text).isNotNegative();
        text.append((char) next);
      }
    }
    return text.toString();
  }
}
