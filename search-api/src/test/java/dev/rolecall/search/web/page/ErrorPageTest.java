package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.find.InMemoryJobSearch;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

@SpringBootTest(
    classes = PageSite.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ErrorPageTest {
  @LocalServerPort int port;
  @Autowired InMemoryJobSearch search;

  private Browser browser = new Browser(0);

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @Test
  void aPageHasNoCountsWhileTooManySearchesWithCountsAreRunning() {
    search.rejectCounts(true);
    Document page = browser.page("/jobs?q=java");
    assertThat(page.select(".card")).isNotEmpty();
    assertThat(browser.page("/jobs?q=nosuchword").select("h1")).isNotEmpty();
  }

  @Test
  void estimatedCountsAreMarked() {
    assertThat(browser.page("/jobs?q=java").select("#estimates")).isEmpty();
    search.estimateCounts("mode", "pay");
    Document page = browser.page("/jobs?q=java");
    assertThat(page.select("#estimates").text()).contains("estimates");
    assertThat(page.select("[id^=by-mode-] .count").eachText())
        .isNotEmpty()
        .allSatisfy(count -> assertThat(count).startsWith("~"));
    assertThat(page.select("[id^=by-skill-] .count").eachText())
        .isNotEmpty()
        .noneSatisfy(count -> assertThat(count).contains("~"));
    assertThat(page.select(".stated").text()).startsWith("~");
    assertThat(page.select("#total").text()).doesNotContain("~");
  }

  @AfterEach
  void recover() {
    search.estimateCounts();
    search.rejectCounts(false);
    search.failWith(null);
  }

  @Test
  void aBrowserReceivesAPageForAnUnknownAddress() {
    Document page = browser.page("/nothing-here", HttpStatus.NOT_FOUND);
    assertThat(page.select("h1").text()).isEqualTo("Not found");
    assertThat(page.select(".top .brand")).hasSize(1);
  }

  @Test
  void anApiClientReceivesNoPage() {
    for (String accept : new String[] {"*/*", "application/json"}) {
      String body = body("/nothing-here", accept);
      assertThat(body).startsWith("{").contains("404");
    }
    assertThat(body("/api/v1/nothing", "text/html")).doesNotContain("class=\"brand\"");
  }

  @Test
  void anUnavailableSearchIsReportedAsTemporary() {
    search.failWith(new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
    Document page = browser.page("/jobs?q=java", HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(page.select("h1").text()).isEqualTo("Temporarily unavailable");
    assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("10");
    assertThat(browser.get("/").getResponseHeaders().getFirst("Retry-After")).isEqualTo("10");
    assertThat(browser.get("/").getResponseHeaders().getCacheControl()).isEqualTo("no-store");
  }

  @Test
  void anUnexpectedErrorRevealsNoInternals() {
    search.failWith(new IllegalStateException("secret shard 7"));
    Document page = browser.page("/jobs?q=java", HttpStatus.INTERNAL_SERVER_ERROR);
    assertThat(page.select("h1").text()).isEqualTo("Internal error");
    assertThat(page.html()).doesNotContain("secret", "IllegalState");
  }

  @Test
  void anHtmxRequestReceivesAPage() {
    search.failWith(new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    Document page = browser.page("/jobs", HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(page.select("#page .error")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/jobs?q=java", "/about", "/nothing", "/robots.txt", "/favicon.svg"})
  void everyResponseForbidsForeignScripts(String path) {
    var headers = browser.get(path).getResponseHeaders();
    assertThat(headers.getFirst("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/about", "/api-docs"})
  void theAssetsOfAPageAreLocalAndCacheable(String path) {
    Document page = browser.page(path);
    Stream.concat(
            page.select("script[src]").eachAttr("src").stream(),
            page.select("link[rel=stylesheet]").eachAttr("href").stream())
        .forEach(
            asset -> {
              assertThat(URI.create(asset).isAbsolute()).isFalse();
              var response = browser.get(asset, "*/*");
              assertThat(response.getStatus()).as(asset).isEqualTo(HttpStatus.OK);
              assertThat(response.getResponseHeaders().getCacheControl()).contains("immutable");
            });
  }

  @Test
  void theStylesheetStaysSmall() {
    assertThat(body("/assets/rolecall.css", "*/*")).hasSizeLessThan(16_000);
  }

  @Test
  void robotsMayReadAllButTheApi() {
    assertThat(body("/robots.txt", "*/*")).contains("Allow: /", "Disallow: /api/");
  }

  private String body(String path, String accept) {
    byte[] body = Objects.requireNonNull(browser.get(path, accept).getResponseBody());
    return new String(body, StandardCharsets.UTF_8);
  }
}
