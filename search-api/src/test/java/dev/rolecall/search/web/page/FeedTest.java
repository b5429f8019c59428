package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.TestClient;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = PageSite.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /// The configured public address.
  private static final String SITE = "http://localhost:8080";

  private static final int PUBLIC_JOBS = 47;

  @LocalServerPort int port;

  private WebTestClient web = TestClient.toServer().build();

  @BeforeEach
  void open() {
    web =
        TestClient.toServer()
            .baseUrl("http://127.0.0.1:" + port)
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
            .build();
  }

  @Test
  void atomHasWhatRfc4287Requires() throws Exception {
    Element feed = xml("/jobs/feed.atom?q=all:yes");
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(feed.getTagName()).isEqualTo("feed");
    for (String required : List.of("id", "title", "updated", "author")) {
      assertThat(text(feed, required)).as(required).isNotBlank();
    }
    List<String> ids = new ArrayList<>();
    for (Element entry : elements(feed.getElementsByTagNameNS(ATOM, "entry"))) {
      ids.add(text(entry, "id"));
      assertThat(text(entry, "title")).contains(" at ");
      assertThat(text(entry, "content")).contains("Posted at");
      assertThat(Instant.parse(text(entry, "updated")))
          .isAfterOrEqualTo(Instant.parse(text(entry, "published")));
    }
    assertThat(ids)
        .hasSize(PUBLIC_JOBS)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith(SITE + "/jobs/"));
    assertThat(text(feed, "id")).isEqualTo(SITE + "/jobs/feed.atom?q=all%3Ayes");
  }

  @Test
  void rssHasWhatRss2Requires() throws Exception {
    Element rss = xml("/jobs/feed.rss?q=all:yes");
    assertThat(rss.getTagName()).isEqualTo("rss");
    assertThat(rss.getAttribute("version")).isEqualTo("2.0");
    for (String required : List.of("title", "link", "description", "lastBuildDate")) {
      assertThat(text(rss, required)).as(required).isNotBlank();
    }
    assertThat(elements(rss.getElementsByTagNameNS(ATOM, "link")).getFirst().getAttribute("href"))
        .isEqualTo(SITE + "/jobs/feed.rss?q=all%3Ayes");
    List<Element> items = elements(rss.getElementsByTagName("item"));
    assertThat(items).hasSize(PUBLIC_JOBS);
    for (Element item : items) {
      assertThat(text(item, "guid")).startsWith(SITE + "/jobs/").isEqualTo(text(item, "link"));
      ZonedDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void aFeedReaderFindsTheTextAndItsSource(String format) throws Exception {
    SyndFeed feed =
        new SyndFeedInput()
            .build(new StringReader(body("/jobs/feed." + format + "?q=text:kestrel")));
    SyndEntry entry = feed.getEntries().getFirst();
    assertThat(entry.getTitle()).isEqualTo("Senior Backend Engineer at Kestrel Freight");
    assertThat(entry.getLink()).isEqualTo(SITE + "/jobs/" + SampleJobs.COMPLETE.id());
    assertThat(entry.getCategories()).isNotEmpty();
    String html =
        format.equals("atom")
            ? entry.getContents().getFirst().getValue()
            : entry.getDescription().getValue();
    Document text = Jsoup.parseBodyFragment(html);
    assertThat(text.select("p").first().text())
        .contains("Kestrel Freight", "120,000–150,000 USD a year");
    assertThat(text.select("p").last().text()).contains("Posted at Greenhouse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void textFromTheWebCannotBreakAFeed(String format) throws Exception {
    SyndFeed feed =
        new SyndFeedInput()
            .build(new StringReader(body("/jobs/feed." + format + "?q=all:yes%20plain")));
    var opening = SampleJobs.HOSTILE.opening();
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .contains(opening.title() + " at " + opening.company().name());
  }

  @Test
  void jsonFeedHasWhatItsVersion11Requires() {
    JsonNode feed = Json.MAPPER.readTree(body("/jobs/feed.json?q=text:kestrel"));
    assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").asString()).isNotBlank();
    assertThat(feed.path("feed_url").asString())
        .isEqualTo(SITE + "/jobs/feed.json?q=text%3Akestrel");
    JsonNode item = feed.path("items").get(0);
    assertThat(item.path("id").asString()).endsWith("/jobs/" + SampleJobs.COMPLETE.id());
    assertThat(item.path("content_html").asString()).contains("120,000–150,000 USD a year");
    assertThat(Instant.parse(item.path("date_published").asString())).isNotNull();
    assertThat(item.path("tags")).isNotEmpty();
    assertThat(item.path("authors").get(0).path("name").asString()).isEqualTo("Kestrel Freight");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/jobs/feed.rss", "/jobs/feed.atom", "/jobs/feed.json"})
  void aFeedThatHasNotChangedIsNotSentAgain(String path) {
    HttpHeaders headers =
        web.get().uri(path).exchange().expectStatus().isOk().returnResult().getResponseHeaders();
    String tag = Objects.requireNonNull(headers.getETag());
    assertThat(headers.getCacheControl()).isEqualTo("max-age=600, public");
    assertThat(headers.getVary()).doesNotContain("Cookie");
    web.get().uri(path).header("If-None-Match", tag).exchange().expectStatus().isNotModified();
    web.get()
        .uri(path)
        .header("If-Modified-Since", headers.getFirst("Last-Modified"))
        .exchange()
        .expectStatus()
        .isNotModified();
    web.get().uri(path).header("If-None-Match", "W/\"0-0\"").exchange().expectStatus().isOk();
  }

  @ParameterizedTest
  @CsvSource({"'senior java', 'Senior, Java – jobs · Rolecall'", "'', 'Backend jobs · Rolecall'"})
  void aFeedIsNamedAsItsSearch(String query, String title) {
    JsonNode feed = Json.MAPPER.readTree(body("/jobs/feed.json?q=" + query.replace(" ", "%20")));
    assertThat(feed.path("title").asString()).isEqualTo(title);
  }

  @Test
  void thePageOfASearchLinksToItsFeedsAndFiles() {
    Document page = new Browser(port).page("/jobs?q=text:kestrel&sort=pay");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly(
            "/jobs/feed.atom?q=text%3Akestrel",
            "/jobs/feed.rss?q=text%3Akestrel", "/jobs/feed.json?q=text%3Akestrel");
    assertThat(page.select(".formats a").eachAttr("href"))
        .contains(
            "/jobs/feed.atom?q=text%3Akestrel",
            "/api/v1/jobs.csv?q=text%3Akestrel&sort=pay",
            "/api/v1/jobs.jsonl?q=text%3Akestrel&sort=pay");
  }

  private String body(String path) {
    return Objects.requireNonNull(
        web.get()
            .uri(java.net.URI.create("http://127.0.0.1:" + port + path))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private Element xml(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(body(path).getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
