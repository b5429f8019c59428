package dev.rolecall.search.web.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.TestClient;
import dev.rolecall.search.find.InMemoryJobSearch;
import dev.rolecall.search.find.SearchUnavailableException;
import dev.rolecall.search.web.WebSite;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/// The salary check in a browser without scripts, as PDF and as JSON.
@SpringBootTest(
    classes = WebSite.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "rolecall.match-service.url=http://127.0.0.1:9")
class SalaryPagesTest {
  private static final String OFFER =
      "?title=Senior+Backend+Engineer&in=Netherlands&amount=78%2C000&currency=EUR&per=year";

  @LocalServerPort int port;
  @Autowired InMemoryJobSearch jobs;

  @Test
  void theFormIsAPublicPage() {
    EntityExchangeResult<byte[]> response = get("/salary", "text/html");
    assertThat(response.getStatus().value()).isEqualTo(200);
    assertThat(response.getResponseHeaders().getCacheControl()).startsWith("public");
    Document page = document(response);
    assertThat(page.select("form.offer-form :is(input, select)").eachAttr("name"))
        .containsExactly(
            "title", "level", "type", "skills", "in", "remote", "amount", "currency", "per");
    assertThat(page.select("form.offer-form label")).hasSize(9);
    assertThat(page.select("meta[name=robots], .headline, [role=alert]")).isEmpty();
  }

  @Test
  void anOfferIsComparedWithTheJobsBehindALink() {
    Document page = page("/salary" + OFFER);
    assertThat(page.select(".headline").text())
        .matches("Your offer is higher than about \\d+ % of \\d+ comparable jobs: .* jobs .*\\.");
    assertThat(page.select("table").first().select("tbody tr")).hasSizeGreaterThan(2);
    String search = page.select("#page section a[rel=nofollow]").first().attr("href");
    assertThat(page(search).select("#jobs .card")).isNotEmpty();
    assertThat(page.select(".pay-bars svg rect.offer")).hasSize(1);
    assertThat(page.select(".examples li")).isNotEmpty();
    assertThat(page.select(".method").text()).contains("exchange rates of");
    assertThat(page.select("input[name=title]").val()).isEqualTo("Senior Backend Engineer");
    assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
  }

  @Test
  void whatIsWrongIsShownWithTheForm() {
    EntityExchangeResult<byte[]> response =
        get("/salary?title=%3Cb%3EBaker&amount=lots&in=NL", "text/html");
    assertThat(response.getStatus().value()).isEqualTo(400);
    Document page = document(response);
    assertThat(page.select("[role=alert] li").eachText())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("'<b>Baker' is not a title");
    assertThat(page.select("input[name=amount]").val()).isEqualTo("lots");
  }

  @Test
  void tooFewJobsGiveNoFigure() {
    Document page = page("/salary?title=iOS+Engineer&in=Japan&amount=9000000&currency=JPY");
    assertThat(page.select(".headline").text()).startsWith("Fewer than 10 comparable open jobs");
    assertThat(page.select("table, .pay-bars, .examples, a[href*=sheet]")).isEmpty();
    assertThat(page.select("details[open] li")).isNotEmpty();
  }

  @Test
  void theSheetIsAPageAndAPdfWithDateMethodAndFigures() throws IOException {
    Document page = page("/salary" + OFFER);
    Document sheet = page(page.select("a[href^=/salary/sheet?]").attr("href"));
    assertThat(sheet.select(".headline").text()).isEqualTo(page.select(".headline").text());
    EntityExchangeResult<byte[]> pdf =
        get(page.select("a[href^=/salary/sheet.pdf]").attr("href"), "text/html,*/*;q=0.8");
    assertThat(pdf.getResponseHeaders().getContentType()).hasToString("application/pdf");
    String text = text(Objects.requireNonNull(pdf.getResponseBody()));
    assertThat(text.replaceAll("\\s+", " "))
        .contains("Market pay: Senior Backend Engineer")
        .contains(sheet.select(".headline").text())
        .contains("As of 20 Nov 2026")
        .contains("How this was counted")
        .contains(sheet.select("table:has(caption) td").first().text());
  }

  @Test
  void aSheetOfNothingLeadsToTheForm() {
    EntityExchangeResult<byte[]> page = get("/salary/sheet?title=Baker", "text/html");
    assertThat(page.getStatus().value()).isEqualTo(303);
    assertThat(page.getResponseHeaders().getFirst("Location")).isEqualTo("/salary?title=Baker");
    EntityExchangeResult<byte[]> pdf = get("/salary/sheet.pdf?title=Baker", "*/*");
    assertThat(pdf.getStatus().value()).isEqualTo(303);
    assertThat(pdf.getResponseHeaders().getFirst("Location")).isEqualTo("/salary?title=Baker");
  }

  @Test
  void theEndpointHasTheSameFigures() {
    JsonNode check = json("/api/v1/salary-check" + OFFER);
    assertThat(page("/salary" + OFFER).select(".headline").text())
        .contains("about " + check.path("percentile").asInt() + " %")
        .contains(check.at("/comparable/group/jobs").asInt() + " comparable jobs");
    assertThat(check.at("/question/family").asString()).isEqualTo("BACKEND");
    assertThat(check.at("/comparable/median/currency").asString()).isEqualTo("EUR");
  }

  @Test
  void theEndpointNamesAllProblems() {
    EntityExchangeResult<byte[]> response =
        get("/api/v1/salary-check?titel=x&amount=70000&in=NL", "application/json");
    assertThat(response.getStatus().value()).isEqualTo(400);
    JsonNode problem = Json.MAPPER.readTree(response.getResponseBody());
    assertThat(problem.path("problems").valueStream().map(each -> each.path("field").asString()))
        .containsExactly("titel", "title");
  }

  @Test
  void anUnavailableIndexIsReported() {
    // A check that was made within the last minute would come from the cache.
    String offer = "?title=Backend+Engineer&in=Poland&amount=91234";
    jobs.failWith(new SearchUnavailableException("gone", new IllegalStateException()));
    try {
      assertThat(get("/api/v1/salary-check" + offer, "application/json").getStatus().value())
          .isEqualTo(503);
      assertThat(get("/salary" + offer, "text/html").getStatus().value()).isEqualTo(503);
      assertThat(get("/salary", "text/html").getStatus().value()).isEqualTo(200);
    } finally {
      jobs.failWith(null);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private JsonNode json(String path) {
    EntityExchangeResult<byte[]> response = get(path, "application/json");
    assertThat(response.getStatus().value()).isEqualTo(200);
    return Json.MAPPER.readTree(response.getResponseBody());
  }

  private Document page(String path) {
    EntityExchangeResult<byte[]> response = get(path, "text/html");
    assertThat(response.getStatus().value()).as(path).isEqualTo(200);
    return document(response);
  }

  private static Document document(EntityExchangeResult<byte[]> response) {
    return Jsoup.parse(
        new String(Objects.requireNonNull(response.getResponseBody()), StandardCharsets.UTF_8));
  }

  private EntityExchangeResult<byte[]> get(String path, String accept) {
    String address = "http://localhost:" + port;
    return TestClient.toServer()
        .baseUrl(address)
        .responseTimeout(Duration.ofSeconds(30))
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
        .build()
        .get()
        .uri(URI.create(address + path))
        .header("Accept", accept)
        .exchange()
        .expectBody()
        .returnResult();
  }
}
