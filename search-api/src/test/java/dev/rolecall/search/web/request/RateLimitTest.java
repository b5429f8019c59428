package dev.rolecall.search.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.TestClient;
import dev.rolecall.search.web.WebSite;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// This connection comes from a trusted proxy, 127.0.0.1, which names the client.
@SpringBootTest(
    classes = WebSite.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rolecall.rate-limit.requests=3",
      "rolecall.rate-limit.window=1h",
      "rolecall.rate-limit.unlimited=198.51.100.0/24",
      "rolecall.rate-limit.trusted-proxies=127.0.0.0/8, 10.0.0.0/8"
    })
class RateLimitTest {
  @LocalServerPort int port;
  private WebTestClient web = TestClient.toServer().build();

  @BeforeEach
  void connect() {
    web =
        TestClient.toServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(30))
            .build();
  }

  @Test
  void aClientThatSendsTooManyRequestsIsRejectedUntilTheWindowEnds() {
    for (int remaining = 2; remaining >= 0; remaining--) {
      get("/api/v1/jobs", "192.0.2.1")
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueEquals("RateLimit-Policy", "\"default\";q=3;w=3600")
          .expectHeader()
          .valueMatches("RateLimit", "\"default\";r=" + remaining + ";t=\\d+");
    }
    get("/api/v1/jobs", "192.0.2.1")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueMatches("Retry-After", "\\d{4}")
        .expectHeader()
        .valueMatches("RateLimit", "\"default\";r=0;t=\\d+")
        .expectBody(String.class)
        .value(body -> assertThat(body).contains("3 requests in 3600 s"));
    get("/api/v1/jobs", "192.0.2.2").expectStatus().isOk();
  }

  @Test
  void aBrowserReceivesAPage() {
    exhaust("192.0.2.3");
    web.get()
        .uri("/jobs")
        .header("X-Forwarded-For", "192.0.2.3")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isEqualTo(429)
        .expectBody(String.class)
        .value(body -> assertThat(body).contains("<h1>Too many requests</h1>"));
  }

  @Test
  void anIpv6NetworkOf64BitsIsOneClient() {
    exhaust("2001:db8:1:2::1");
    get("/api/v1/jobs", "2001:db8:1:2:ffff::9").expectStatus().isEqualTo(429);
    get("/api/v1/jobs", "2001:db8:1:3::1").expectStatus().isOk();
  }

  @Test
  void aClientCannotChooseItsAddress() {
    exhaust("203.0.113.7, 192.0.2.4, 10.0.0.1");
    get("/api/v1/jobs", "203.0.113.8, 192.0.2.4").expectStatus().isEqualTo(429);
    get("/api/v1/jobs", "203.0.113.7").expectStatus().isOk();
    exhaust("not an address");
    get("/api/v1/jobs", "another one").expectStatus().isEqualTo(429);
  }

  @Test
  void neitherAssetsNorSomeNetworksAreLimited() {
    exhaust("192.0.2.5");
    get("/robots.txt", "192.0.2.5").expectStatus().isOk().expectHeader().doesNotExist("RateLimit");
    exhaust("198.51.100.3");
    get("/api/v1/jobs", "198.51.100.3").expectStatus().isOk();
  }

  private void exhaust(String client) {
    IntStream.range(0, 3).forEach(_ -> get("/api/v1/jobs?limit=1", client).expectStatus().isOk());
  }

  private WebTestClient.ResponseSpec get(String path, String client) {
    return web.get().uri(path).header("X-Forwarded-For", client).exchange();
  }
}
