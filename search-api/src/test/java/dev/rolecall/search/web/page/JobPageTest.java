package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.TestClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = PageSite.class,
    properties = "rolecall.search-api.url=https://rolecall.example",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JobPageTest {
  @LocalServerPort int port;

  private Browser browser = new Browser(0);

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @Test
  void similarJobsSayWhatTheyShare() {
    Document page = browser.page("/jobs/" + SampleJobs.COMPLETE.id());
    assertThat(page.select(".similar li")).hasSizeBetween(1, 5);
    assertThat(page.select(".similar li .when").eachText())
        .allMatch(why -> why.startsWith("Also "));
    assertThat(page.select(".similar li a").eachAttr("href"))
        .doesNotContain("/jobs/" + SampleJobs.COMPLETE.id())
        .allMatch(href -> href.startsWith("/jobs/"));
  }

  @Test
  void browsersUseHttpsOnlyIfThePublicAddressDoes() {
    TestClient.toServer()
        .baseUrl("http://127.0.0.1:" + port)
        .build()
        .get()
        .uri("/about")
        .exchange()
        .expectHeader()
        .valueEquals("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }

  @Test
  void eachFieldHasItsEvidence() {
    Map<String, Element> facts = facts(page(SampleJobs.COMPLETE));
    assertThat(facts.get("Experience").text())
        .contains(
            "At least 5 years", "Five years or more", "stated in the text", "years-of-experience");
    assertThat(facts.get("Posting language").text()).contains("English", "inferred from the text");
    assertThat(facts.get("Places").text()).contains("from a field of the source");
    assertThat(facts.get("Remote from").text()).startsWith("The EU or the United Kingdom");
    assertThat(facts.get("Team size").text()).isEqualTo("7 people");
    assertThat(facts.get("Skills").select("q").text()).contains("Five years or more with Java");
  }

  @Test
  void notStatedDiffersFromStatedNone() {
    Document statedNone = page(SampleJobs.STATED_NONE);
    assertThat(facts(statedNone).get("Pay").text()).isEqualTo("Stated: none");
    assertThat(facts(statedNone).get("Places").text()).isEqualTo("Stated: none");
    assertThat(facts(statedNone).get("Visa sponsorship").text()).isEqualTo("No");
    assertThat(statedNone.select("header .pay").text()).isEqualTo("Stated as unpaid");

    Document minimal = page(SampleJobs.MINIMAL);
    assertThat(facts(minimal)).doesNotContainKeys("Pay", "Places", "Visa sponsorship");
    assertThat(minimal.select(".unstated").text())
        .contains("pay", "places", "visa sponsorship", "skills");
    assertThat(minimal.select(".description").text())
        .contains("lists this job without a description");
    assertThat(minimal.select(".apply").text()).contains("does not say how to apply");
  }

  @Test
  void allPostingsAndChangesAreListed() {
    Document page = page(SampleJobs.COMPLETE);
    assertThat(page.select("header .note").text())
        .startsWith("Posted before. The position has been open before");
    assertThat(page.select(".postings li")).hasSize(2);
    assertThat(page.select(".postings li").get(1).text())
        .contains(
            "Hacker News",
            "(from Hacker News)",
            "first seen 2 Nov 2026",
            "Closed on 19 Nov 2026: it was withdrawn.");
    assertThat(page.select(".postings a").eachAttr("rel"))
        .containsOnly("nofollow noopener noreferrer");
    assertThat(page.select(".history li").eachText().getFirst())
        .startsWith("12 Nov 2026 pay: 120000-140000 USD YEAR");
    assertThat(page.select(".history li").get(1).text()).contains("not stated");
  }

  @Test
  void anOpenJobHasMarkupForSearchEngines() {
    Document page = page(SampleJobs.COMPLETE);
    JsonNode markup = markup(page);
    assertThat(markup.path("@context").asString()).isEqualTo("https://schema.org/");
    assertThat(markup.path("@type").asString()).isEqualTo("JobPosting");
    assertThat(markup.path("title").asString()).isEqualTo("Senior Backend Engineer");
    assertThat(markup.path("datePosted").asString()).isEqualTo("2026-11-02T15:10:00Z");
    assertThat(markup.path("description").asString()).startsWith("<p>Kestrel Freight plans");
    assertThat(markup.at("/hiringOrganization/name").asString()).isEqualTo("Kestrel Freight");
    assertThat(markup.at("/jobLocation/0/address/addressLocality").asString()).isEqualTo("Utrecht");
    assertThat(markup.path("jobLocationType").asString()).isEqualTo("TELECOMMUTE");
    assertThat(markup.path("applicantLocationRequirements").size()).isEqualTo(28);
    assertThat(markup.at("/baseSalary/value/maxValue").asInt()).isEqualTo(150_000);
    assertThat(markup.at("/baseSalary/value/unitText").asString()).isEqualTo("YEAR");
    assertThat(markup.at("/employmentType/0").asString()).isEqualTo("FULL_TIME");
    assertThat(markup.at("/identifier/value").asString())
        .isEqualTo(SampleJobs.COMPLETE.id().value());
    String canonical = page.select("link[rel=canonical]").attr("href");
    assertThat(canonical).isEqualTo("https://rolecall.example/jobs/" + SampleJobs.COMPLETE.id());
    assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(canonical);
    assertThat(page.select("meta[name=description]").attr("content"))
        .startsWith("Senior Backend Engineer at Kestrel Freight. Remote in the EU");
  }

  @Test
  void aJobWithoutAPlaceHasNoMarkup() {
    assertThat(page(SampleJobs.MINIMAL).select("script[type=application/ld+json]")).isEmpty();
  }

  @Test
  void aClosedJobIsShownWithANoticeAndWithoutMarkup() {
    Document page = page(SampleJobs.CLOSED);
    assertThat(page.select(".notice").text())
        .contains("This job is closed.", "18 Nov 2026: it is no longer on its board.");
    assertThat(page.select("script[type=application/ld+json]")).isEmpty();
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page.select(".text").text()).contains("harbour's lights");
  }

  @Test
  void aMergedJobRedirectsToTheOlderJob() {
    var response = browser.get(path(SampleJobs.MERGED));
    assertThat(response.getStatus()).isEqualTo(HttpStatus.MOVED_PERMANENTLY);
    assertThat(response.getResponseHeaders().getFirst("Location"))
        .isEqualTo(path(SampleJobs.COMPLETE));
  }

  @Test
  void anUnknownJobIsNotFound() {
    for (String path : List.of("/jobs/aaaaaaaaaaaaaaaaaaaa", "/jobs/no-id", "/jobs/%3Cscript%3E")) {
      Document page = browser.page(path, HttpStatus.NOT_FOUND);
      assertThat(page.select(".error").text()).contains("There is no job at this URL");
    }
  }

  @Test
  void textOfPostingsIsEscaped() {
    Document page = page(SampleJobs.HOSTILE);
    assertThat(page.select("h1").text()).startsWith("<script>alert('title')</script>");
    assertThat(page.select("head script:not([src]):not([type=application/ld+json])")).isEmpty();
    assertThat(page.select("header script, header img, .facts script, .facts dd b, [onmouseover]"))
        .isEmpty();
    assertThat(page.select("meta[property=og:title]").attr("content")).contains("onmouseover");
    assertThat(page.select(".apply li a").eachAttr("href"))
        .containsExactly("https://jobs.example/fine?a=1&b=2", "mailto:jobs@example.com");
  }

  @Test
  void textOfPostingsCannotEndTheScriptElement() {
    Element script = page(SampleJobs.HOSTILE).selectFirst("script[type=application/ld+json]");
    assertThat(script).isNotNull();
    assertThat(script.data()).doesNotContain("<", ">", "&");
    assertThat(Json.MAPPER.readTree(script.data()).path("description").asString())
        .isEqualTo(SampleJobs.HOSTILE.opening().description());
  }

  @Test
  void aLongJobIsShownCompletely() {
    Document page = page(SampleJobs.LONG);
    assertThat(page.select("h1").text()).isEqualTo(SampleJobs.LONG.opening().title());
    assertThat(facts(page).get("Places").text()).contains("Groningen");
    assertThat(page.select(".tags .must")).hasSize(20);
    assertThat(page.select("header .pay b").eachText())
        .containsExactly(
            "95,000–130,000 EUR a year", "110,000–160,000 CHF a year, including variable pay");
  }

  private Document page(Job job) {
    return browser.page(path(job));
  }

  private static String path(Job job) {
    return "/jobs/" + job.id();
  }

  private static Map<String, Element> facts(Document page) {
    return page.select(".facts dl > div").stream()
        .collect(
            Collectors.toMap(fact -> fact.select("dt").text(), fact -> fact.selectFirst("dd")));
  }

  private static JsonNode markup(Document page) {
    Element script = page.selectFirst("script[type=application/ld+json]");
    assertThat(script).isNotNull();
    return Json.MAPPER.readTree(script.data());
  }
}
