package dev.rolecall.search.web.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.rolecall.search.web.PageBrowser;
import dev.rolecall.search.web.PageBrowser.Page;
import dev.rolecall.search.web.WebSite;
import dev.rolecall.search.web.page.SampleJobs;
import dev.rolecall.testkit.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What people lack, in guides: with figures, without, and while the match-service is unavailable.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GuideGapsTest {
  private static final String PUBLISHED =
      """
      {"asOf": "2026-11-05T08:40:00Z", "families": [
        {"family": "BACKEND", "people": 30, "jobs": 120, "gaps": [
          {"skill": "kafka", "name": "Kafka <x>", "jobsPercent": 45, "peoplePercent": 20},
          {"skill": "go", "name": "Go", "jobsPercent": 31, "peoplePercent": 10}]}]}
      """;

  private static final AtomicInteger REQUESTS = new AtomicInteger();
  private static volatile int status = 200;
  private static final HttpServer MATCH_SERVICE = matchService();

  @LocalServerPort int port;
  @Autowired SettableClock clock;
  private final PageBrowser browser = new PageBrowser(() -> port);

  @DynamicPropertySource
  static void matchService(DynamicPropertyRegistry properties) {
    properties.add(
        "rolecall.match-service.url",
        () -> "http://127.0.0.1:" + MATCH_SERVICE.getAddress().getPort());
  }

  private static HttpServer matchService() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/internal/v1/skill-gaps",
          exchange -> {
            REQUESTS.incrementAndGet();
            byte[] body = (status == 200 ? PUBLISHED : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void stop() {
    MATCH_SERVICE.stop(0);
  }

  private String section(String slug) {
    Page page = browser.get("/guides/" + slug);
    assertThat(page.status()).isEqualTo(200);
    return page.document().select("section[aria-labelledby=gaps]").text();
  }

  @Test
  void aGuideShowsTheGapsOrSaysWhyNot() {
    status = 503;
    assertThat(section("backend-engineer")).contains("not available at the moment");
    int failed = REQUESTS.get();
    assertThat(section("backend-engineer")).contains("not available at the moment");
    assertThat(REQUESTS).as("it is not asked again at once").hasValue(failed);

    status = 200;
    clock.advance(CommonGaps.RETRY_DELAY);
    assertThat(section("backend-engineer"))
        .contains("120 jobs and at least 30 people, as of 5 November 2026, 08:40 UTC.")
        .contains("Kafka <x> 45 % about 20 %", "Go 31 % 10 % or fewer");
    assertThat(section("data-engineer"))
        .contains("Fewer than 20 people look for this kind of work");
    assertThat(section("java-engineer")).isEmpty();
    assertThat(browser.get("/api/v1/guides/backend-engineer").body())
        .contains("\"state\":\"SHOWN\",\"asOf\":\"2026-11-05T08:40:00Z\",\"people\":30");

    status = 503;
    int read = REQUESTS.get();
    clock.advance(CommonGaps.REFRESH_AGE);
    assertThat(section("backend-engineer")).contains("Kafka");
    await().untilAsserted(() -> assertThat(REQUESTS).hasValueGreaterThan(read));
    assertThat(section("backend-engineer")).as("the last figures").contains("Kafka");
    clock.advance(CommonGaps.MAX_AGE);
    assertThat(section("backend-engineer")).contains("not available at the moment");
    clock.set(SampleJobs.NOW);
  }

  @Test
  void thePathIsNotForwarded() {
    assertThat(browser.get("/internal/v1/skill-gaps").status()).isEqualTo(404);
  }
}
