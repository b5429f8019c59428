package dev.rolecall.search.web.forward;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/// Requests about accounts are forwarded to the match-service unchanged, and its responses are
/// returned unchanged.
class ForwardingTest {
  private static final List<String> REQUESTS = new ArrayList<>();
  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static JobTopic topic;
  private static HttpServer matchService;
  private static ExecutorService threads;
  private static RunningSearch search;

  @BeforeAll
  static void start() throws IOException {
    matchService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    matchService.createContext("/", ForwardingTest::respond);
    threads = Executors.newVirtualThreadPerTaskExecutor();
    matchService.setExecutor(threads);
    matchService.start();
    topic = JobTopic.created();
    search = on("http://127.0.0.1:" + matchService.getAddress().getPort());
  }

  private static RunningSearch on(String url) {
    return RunningSearch.on(
        topic,
        "--rolecall.match-service.url=" + url,
        "--rolecall.match-service.timeout=2s",
        "--rolecall.match-service.body-timeout=2s",
        "--rolecall.index.enabled=false");
  }

  @AfterAll
  static void stop() {
    NEVER.countDown();
    search.close();
    matchService.stop(0);
    threads.close();
    topic.close();
  }

  @BeforeEach
  void clearRequests() {
    REQUESTS.clear();
  }

  private static void respond(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = new TreeMap<>(exchange.getRequestHeaders());
    REQUESTS.add(
        exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + headers + " " + body);
    if (exchange.getRequestURI().getPath().endsWith("/slow")) {
      awaitNever();
    }
    boolean signIn = exchange.getRequestURI().getPath().startsWith("/auth");
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("X-Own", "1");
    exchange.getResponseHeaders().add("Keep-Alive", "timeout=1");
    if (signIn) {
      exchange.getResponseHeaders().add("Set-Cookie", "session=abc; HttpOnly");
      exchange.getResponseHeaders().add("Location", "/");
    }
    byte[] response = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(signIn ? 303 : 201, response.length);
    exchange.getResponseBody().write(response);
    exchange.close();
  }

  private static void awaitNever() {
    try {
      NEVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/accounts",
    "GET, /api/v1/me",
    "PUT, /api/v1/me/profiles/backend",
    "PATCH, /api/v1/me/searches/1",
    "DELETE, /api/v1/me",
    "POST, /api/v1/unsubscribe/token",
    "GET, /auth/link"
  })
  void forwardsMethodPathParametersAndBody(String method, String path) {
    boolean body = !method.equals("GET");
    var call =
        search
            .web()
            .method(HttpMethod.valueOf(method))
            .uri(URI.create(search.url() + path + "?a=b%20c&d=%2F"))
            .header("Authorization", "Bearer secret");
    if (body) {
      call.contentType(MediaType.APPLICATION_JSON).bodyValue("{\"name\":\"x\"}");
    }
    call.exchange()
        .expectStatus()
        .isEqualTo(path.startsWith("/auth") ? 303 : 201)
        .expectHeader()
        .valueEquals("X-Own", "1");
    assertThat(REQUESTS).hasSize(1);
    assertThat(REQUESTS.getFirst())
        .startsWith(method + " " + path + "?a=b%20c&d=%2F ")
        .contains("Bearer secret")
        .endsWith(body ? "{\"name\":\"x\"}" : "} ");
  }

  @Test
  void hopByHopAndForwardedHeadersAreNotForwarded() {
    search
        .web()
        .get()
        .uri("/api/v1/me")
        .header("Connection", "X-Mine")
        .header("X-Mine", "1")
        .header("X-Forwarded-For", "6.6.6.6")
        .header("X-Forwarded-Host", "evil.example")
        .header("Cookie", "session=abc")
        .exchange()
        .expectHeader()
        .doesNotExist("Keep-Alive");
    assertThat(REQUESTS.getFirst())
        .doesNotContain("X-mine", "6.6.6.6", "evil.example", "session=abc")
        .contains("127.0.0.1");
  }

  @Test
  void returnsRedirectsAndCookies() {
    search
        .web()
        .get()
        .uri("/auth/link?token=t")
        .exchange()
        .expectStatus()
        .isSeeOther()
        .expectHeader()
        .location("/")
        .expectHeader()
        .valueEquals("Set-Cookie", "session=abc; HttpOnly");
  }

  @Test
  void aLargeBodyIsRejected() {
    search
        .web()
        .post()
        .uri("/api/v1/accounts")
        .bodyValue("x".repeat(8_400_000))
        .exchange()
        .expectStatus()
        .isEqualTo(413)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(REQUESTS).isEmpty();
  }

  @Test
  void aMissingResponseIsATimeout() {
    search
        .web()
        .get()
        .uri("/api/v1/me/slow")
        .exchange()
        .expectStatus()
        .isEqualTo(504)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void anIncompleteRequestIsATimeout() throws IOException {
    URI address = URI.create(search.url());
    try (Socket slow = new Socket(address.getHost(), address.getPort())) {
      slow.setSoTimeout(20_000);
      slow.getOutputStream()
          .write(
              "POST /api/v1/accounts HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{"
                  .getBytes(StandardCharsets.US_ASCII));
      byte[] response = slow.getInputStream().readNBytes(12);
      assertThat(new String(response, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
    }
  }

  @Test
  void anUnreachableServiceIsReportedAsUnavailable() {
    try (RunningSearch disconnected = on("http://127.0.0.1:9")) {
      disconnected
          .web()
          .get()
          .uri("/api/v1/me")
          .exchange()
          .expectStatus()
          .isEqualTo(503)
          .expectHeader()
          .exists("Retry-After")
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
  }
}
