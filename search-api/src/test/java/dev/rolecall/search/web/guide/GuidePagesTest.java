package dev.rolecall.search.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.TestClient;
import dev.rolecall.search.market.guide.GuideFigures;
import dev.rolecall.search.market.guide.GuideTopic;
import dev.rolecall.search.market.guide.InMemoryGuides;
import dev.rolecall.search.web.WebSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/// The guides in a browser without scripts, and in the API.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GuidePagesTest {
  @LocalServerPort int port;
  @Autowired InMemoryGuides guides;

  @AfterEach
  void available() {
    guides.setUnavailable(false);
  }

  private EntityExchangeResult<byte[]> get(String path, String accept) {
    return TestClient.toServer()
        .baseUrl("http://localhost:" + port)
        .responseTimeout(Duration.ofSeconds(30))
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
        .build()
        .get()
        .uri(URI.create("http://localhost:" + port + path))
        .header("Accept", accept)
        .exchange()
        .expectBody()
        .returnResult();
  }

  private static String body(EntityExchangeResult<byte[]> response) {
    return new String(Objects.requireNonNull(response.getResponseBody()), StandardCharsets.UTF_8);
  }

  private Document page(String path, int status) {
    EntityExchangeResult<byte[]> response = get(path, "text/html");
    assertThat(response.getStatus().value()).as(path).isEqualTo(status);
    return Jsoup.parse(body(response), "http://localhost:" + port + path);
  }

  private JsonNode json(String path, int status) {
    EntityExchangeResult<byte[]> response = get(path, "application/json");
    assertThat(response.getStatus().value()).as(path).isEqualTo(status);
    return Json.MAPPER.readTree(body(response));
  }

  private GuideFigures figures(String slug) {
    return Objects.requireNonNull(guides.figures(GuideTopic.parse(slug).orElseThrow()).block());
  }

  @Test
  void allGuidesAreListedAndLinked() {
    Document page = page("/guides", 200);
    assertThat(page.select("h2").eachText()).contains("Kinds of work", "Languages and platforms");
    List<String> links = page.select("a[href^=/guides/]").eachAttr("href");
    assertThat(links)
        .contains(
            "/guides/backend-engineer",
            "/guides/senior-java-engineer",
            "/guides/java-engineer-germany")
        .doesNotContain("/guides/mobile-engineer");
    for (String link : links.stream().distinct().limit(6).toList()) {
      assertThat(page(link, 200).select("h1").text()).isNotBlank();
    }
    assertThat(page.select("header nav a[href=/guides]")).hasSize(1);
  }

  @Test
  void aGuideShowsItsFiguresAndTheSearchBehindEach() {
    GuideFigures figures = figures("backend-engineer");
    Document page = page("/guides/backend-engineer", 200);
    assertThat(page.select("h1").text()).isEqualTo("Backend engineer");
    assertThat(page.select(".lead").text())
        .startsWith(figures.positions().open() + " open positions at ")
        .contains("for backend engineers.", "The median of the stated pay is ");
    assertThat(page.select("a.button").attr("href")).isEqualTo("/jobs?q=family%3Abackend");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .endsWith("/guides/backend-engineer");
    assertThat(page.select("h2").eachText())
        .containsExactly(
            "Questions and answers",
            "Open positions",
            "Pay",
            "Skills",
            "Skills that people lack",
            "Career path",
            "Similar roles",
            "Titles and conditions",
            "More guides",
            "How this is counted");
    assertThat(page.select("link[type=application/atom+xml]").attr("href"))
        .isEqualTo("/jobs/feed.atom?q=family%3Abackend");
    Element skill = page.select("section[aria-labelledby=skills] tbody tr").first();
    assertThat(skill.select("a").attr("href"))
        .isEqualTo("/jobs?q=family%3Abackend+skill%3A" + figures.skills().demand().getFirst().id());
    assertThat(skill.select("td").first().text())
        .isEqualTo(Long.toString(figures.skills().demand().getFirst().jobs()));
  }

  /// Every drawing has a text or is next to a table with the same numbers; every table has headers;
  /// ids are unique; links within the page have targets.
  @ParameterizedTest
  @CsvSource({
    "backend-engineer",
    "senior-java-engineer",
    "java-engineer-germany",
    "data-engineer-netherlands"
  })
  void aGuideIsAccessible(String slug) {
    Document page = page("/guides/" + slug, 200);
    for (Element svg : page.select("main svg")) {
      assertThat(svg.attr("role").equals("img") || svg.attr("aria-hidden").equals("true")).isTrue();
      if (svg.attr("role").equals("img")) {
        assertThat(page.getElementById(svg.attr("aria-labelledby"))).isNotNull();
      }
    }
    assertThat(page.select("table:not(:has(th[scope]))")).isEmpty();
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("main a[href^=#]").eachAttr("href"))
        .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
    assertThat(page.select("[style], main script")).isEmpty();
    assertThat(page.select("form label[for=currency]")).hasSize(1);
    assertThat(page.text()).doesNotContain("null", "${");
  }

  @Test
  void answersHaveTheNumbersBehindThem() {
    Document page = page("/guides/senior-java-engineer", 200);
    List<String> questions = page.select(".questions dt").eachText();
    assertThat(questions).contains("What does a senior Java engineer earn?");
    List<String> answers = page.select(".questions dd").eachText();
    assertThat(answers).hasSameSizeAs(questions).allMatch(answer -> answer.matches(".*\\d.*"));
    long jobs = figures("senior-java-engineer").pay().all().jobs();
    assertThat(answers.getFirst()).contains(jobs + " jobs that state pay");
  }

  @Test
  void amountsAreInTheCurrencyOfTheCountryOrTheRequestedOne() {
    assertThat(page("/guides/java-engineer-united-states", 200).select(".lead").text())
        .contains(" USD a year");
    assertThat(page("/guides/java-engineer-united-states?currency=gbp", 200).select(".lead").text())
        .contains(" GBP a year");
    assertThat(json("/api/v1/guides/java-engineer?currency=SEK", 200).path("currency").asString())
        .isEqualTo("SEK");
    assertThat(get("/guides/java-engineer?currency=XXX", "text/html").getStatus().value())
        .isEqualTo(303);
    assertThat(json("/api/v1/guides/java-engineer?currency=XXX", 400).path("detail").asString())
        .contains("'XXX' is not the ISO 4217 code");
  }

  @ParameterizedTest
  @CsvSource({
    "/guides/Senior-Java-Engineer, There is no guide at this URL.",
    "/guides/senior-java-developer, There is no guide at this URL.",
    "/guides/mobile-engineer, There are fewer than 10 open jobs for mobile engineers now",
    "/guides/java-engineer-france, There are fewer than 10 open jobs for Java engineers in France"
  })
  void whatIsNotAGuideNamesSimilarOnes(String path, String detail) {
    Document page = page(path, 404);
    assertThat(page.select("h1").text()).isEqualTo("No such guide");
    assertThat(page.select(".lead").text()).startsWith(detail);
    if (path.contains("ava")) {
      assertThat(page.select("section a").eachAttr("href"))
          .anyMatch(it -> it.contains("java-engineer"));
    }
  }

  @Test
  void theApiHasTheSameFigures() {
    GuideFigures figures = figures("backend-engineer");
    JsonNode guide = json("/api/v1/guides/backend-engineer", 200);
    assertThat(guide.path("asOf").asString()).isEqualTo(figures.asOf().toString());
    assertThat(guide.at("/positions/open").asLong()).isEqualTo(figures.positions().open());
    assertThat(guide.at("/pay/all/median").asLong())
        .isEqualTo(figures.pay().quartiles().orElseThrow().median());
    long inRanges =
        guide.at("/pay/ranges").valueStream().mapToLong(range -> range.path("jobs").asLong()).sum();
    assertThat(inRanges).isEqualTo(figures.pay().all().jobs());
    assertThat(guide.at("/pay/byLevel/0/median").asLong()).isPositive();
    JsonNode list = json("/api/v1/guides", 200).path("guides");
    assertThat(list.valueStream().map(it -> it.path("slug").asString()))
        .contains("backend-engineer", "java-engineer-germany");
    assertThat(json("/api/v1/guides/jav-engineer", 404).path("detail").asString())
        .startsWith("There is no guide 'jav-engineer'");
  }

  @Test
  void allGuidesAreInTheSitemap() {
    assertThat(body(get("/sitemap.xml", "application/xml"))).contains("/sitemaps/guides.xml");
    Document sitemap = Jsoup.parse(body(get("/sitemaps/guides.xml", "application/xml")));
    List<String> listed =
        json("/api/v1/guides", 200)
            .path("guides")
            .valueStream()
            .map(it -> "/guides/" + it.path("slug").asString())
            .toList();
    assertThat(sitemap.select("loc").eachText())
        .hasSize(listed.size() + 1)
        .allMatch(address -> address.startsWith("http"))
        .extracting(address -> URI.create(address).getPath())
        .contains("/guides")
        .containsAll(listed);
  }

  @Test
  void titlesCertificationsAndLanguagesLinkToSearches() {
    Document page = page("/guides/backend-engineer", 200);
    Element titles = page.select("h3:containsOwn(Titles that mean the same) + table").first();
    assertThat(titles.select("tr")).hasSizeBetween(2, 10);
    assertThat(titles.select("th a").eachText())
        .as("each title once")
        .doesNotHaveDuplicates()
        .contains("Backend Engineer")
        .doesNotContain("Sr. Backend Engineer", "BACKEND ENGINEER");
    assertThat(titles.select("th a[href*=family%3Abackend+%22]"))
        .hasSameSizeAs(titles.select("tr"));
    assertThat(page.select("h3:containsOwn(Certifications) + table th a")).hasSize(2);
    assertThat(page.select("h3:containsOwn(Language) + table th a").eachAttr("href"))
        .contains("/jobs?q=family%3Abackend+language%3Ade");
  }

  @Test
  void withoutAnyFiguresTheGuidesAreTemporarilyUnavailable() {
    guides.setUnavailable(true);
    for (String path : List.of("/guides", "/guides/backend-engineer")) {
      assertThat(page(path, 503).select("h1").text()).isEqualTo("Temporarily unavailable");
    }
    assertThat(json("/api/v1/guides", 503).path("title").asString())
        .isEqualTo("Search is unavailable");
  }

  @Test
  void guidesArePublicAndCacheable() {
    for (String path : Arrays.asList("/guides", "/guides/backend-engineer", "/api/v1/guides")) {
      assertThat(get(path, "text/html,application/json").getResponseHeaders().getCacheControl())
          .as(path)
          .contains("public");
    }
  }
}
