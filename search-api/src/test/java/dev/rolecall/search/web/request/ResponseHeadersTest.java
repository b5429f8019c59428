package dev.rolecall.search.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.TestClient;
import dev.rolecall.search.web.WebSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
    classes = WebSite.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "rolecall.match-service.url=http://127.0.0.1:9")
class ResponseHeadersTest {
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                            | public, max-age=30
          /jobs?q=java                 | public, max-age=30
          /about                       | public, max-age=30
          /api/v1/jobs                 | max-age=30, public
          /v3/api-docs                 | max-age=3600, public
          /robots.txt                  | public, max-age=86400
          /sitemap.xml                 | max-age=3600, public
          /favicon.svg                 | public, max-age=86400
          /favicon.ico                 | public, max-age=86400
          /assets/rolecall.css         | public, max-age=31536000, immutable
          /nothing                     | no-store
          /assets/nothing.css          | no-store
          /api/v1/jobs?limit=0         | no-store
          /api/v1/me                   | no-store
          /api/v1/unsubscribe/a.b      | no-store
          """)
  void everyResponseSaysHowLongItMayBeKept(String path, String expected) {
    HttpHeaders headers = get(path, "");
    assertThat(headers.getCacheControl()).isEqualTo(expected);
    assertThat(headers.getVary()).contains("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/jobs?q=java", "/guides", "/about"})
  void pagesStateTheirCharset(String path) {
    assertThat(get(path, "").getContentType())
        .isEqualTo(new MediaType("text", "html", StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/jobs?q=java",
        "/about",
        "/api/v1/jobs?q=java",
        "/v3/api-docs",
        "/sitemap.xml"
      })
  void contentThatTheClientHasIsNotSentAgain(String path) {
    String etag = Objects.requireNonNull(get(path, "").getETag());
    client()
        .get()
        .uri(path)
        .header("If-None-Match", etag)
        .exchange()
        .expectStatus()
        .isNotModified()
        .expectHeader()
        .valueEquals("ETag", etag)
        .expectHeader()
        .exists("Cache-Control")
        .expectBody()
        .isEmpty();
    assertThat(get(path, "W/\"other\"").getETag()).isEqualTo(etag);
  }

  @Test
  void differentContentHasAnotherEtag() {
    assertThat(get("/jobs?q=java", "").getETag()).isNotEqualTo(get("/jobs?q=kafka", "").getETag());
  }

  @Test
  void thePageForUnsubscribingHasItsOwnPolicyAndKeepsItsAddressSecret() {
    HttpHeaders headers = get("/api/v1/unsubscribe/secret.token", "");
    assertThat(headers.getFirst("Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
    assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
  }

  private HttpHeaders get(String path, String etag) {
    return client()
        .get()
        .uri(path)
        .headers(
            headers -> {
              if (!etag.isEmpty()) {
                headers.set("If-None-Match", etag);
              }
            })
        .exchange()
        .returnResult(String.class)
        .getResponseHeaders();
  }

  private WebTestClient client() {
    return TestClient.toServer()
        .baseUrl("http://127.0.0.1:" + port)
        .responseTimeout(Duration.ofSeconds(30))
        .build();
  }
}
