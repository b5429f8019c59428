package dev.rolecall.search.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.TestClient;
import dev.rolecall.search.find.InMemoryJobSearch;
import dev.rolecall.search.find.SearchOverloadedException;
import dev.rolecall.search.web.WebSite;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// While too many searches are running.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OverloadTest {
  @LocalServerPort int port;
  @Autowired InMemoryJobSearch search;

  @AfterEach
  void recover() {
    search.failWith(null);
    search.rejectCounts(false);
  }

  @Test
  void aSearchIsRejectedAndMayBeRepeated() {
    search.failWith(new SearchOverloadedException("full"));
    get("/api/v1/jobs", MediaType.APPLICATION_JSON)
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "2")
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(String.class)
        .value(body -> assertThat(body).contains("Too many searches are running"));
  }

  @Test
  void aBrowserReceivesAPage() {
    search.failWith(new SearchOverloadedException("full"));
    get("/jobs?q=java", MediaType.TEXT_HTML)
        .expectStatus()
        .isEqualTo(503)
        .expectBody(String.class)
        .value(body -> assertThat(body).contains("Temporarily unavailable"));
  }

  @Test
  void searchesWithoutCountsContinueWhileTooManyWithCountsAreRunning() {
    search.rejectCounts(true);
    get("/api/v1/jobs?facets=yes", MediaType.APPLICATION_JSON).expectStatus().isEqualTo(503);
    get("/api/v1/jobs", MediaType.APPLICATION_JSON).expectStatus().isOk();
    get("/api/v1/jobs?q=nosuchword", MediaType.APPLICATION_JSON).expectStatus().isOk();
    get("/jobs", MediaType.TEXT_HTML).expectStatus().isOk();
  }

  private WebTestClient.ResponseSpec get(String path, MediaType accept) {
    return TestClient.toServer()
        .baseUrl("http://127.0.0.1:" + port)
        .responseTimeout(Duration.ofSeconds(30))
        .build()
        .get()
        .uri(path)
        .accept(accept)
        .exchange();
  }
}
