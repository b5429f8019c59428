package dev.rolecall.search.web.hostile;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.web.hostile.RawHttp.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// As [HostileRequestsTest], for searches in Elasticsearch.
class HostileSearchesTest {
  private static final int REQUESTS = 700;
  private static JobTopic topic;
  private static RunningSearch search;

  @BeforeAll
  static void start() {
    topic = JobTopic.created();
    search = RunningSearch.on(topic);
    topic.put(
        aJob("Kafka Engineer").postingId("1").needing("java", "kafka").build(),
        aJob("Java Developer").postingId("2").needing("java").build());
    search.awaitTotal("all:yes", 2);
  }

  @AfterAll
  static void stop() {
    search.close();
    topic.close();
  }

  private static int port() {
    return URI.create(search.url()).getPort();
  }

  @Test
  void noSearchCausesAServerError() {
    HostileRequests requests = new HostileRequests(7);
    List<String> violations =
        IntStream.range(0, REQUESTS)
            .boxed()
            .flatMap(_ -> ResponseRules.violations(port(), requests.nextSearch()).stream())
            .toList();
    assertThat(violations).isEmpty();
  }

  /// Requests that once failed or stopped all searching.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/jobs?posted=%2B999999999-12-31",
        "/api/v1/jobs?posted=-999999999-01-01",
        "/api/v1/jobs?source=HN%00Who",
        "/api/v1/jobs?source=HN-WHO-IS-HIRING",
        "/api/v1/jobs/%00",
        "/jobs/%00?q=%00",
        "/api/v1/jobs?q=%00",
        "/api/v1/jobs?q=%ED%A0%80",
        "/api/v1/jobs?q=pay:>=70k",
        "/api/v1/jobs?q=java kafka",
        "/api/v1/jobs?q=\"event|sourcing\"{}^`\\"
      })
  void requestsThatOnceFailedDoNot(String path) {
    byte[] request =
        ("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(ResponseRules.violations(port(), request)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-9223372036854775808", "9223372036854775807", "0", "x", "NaN"})
  void aForgedCursorIsRejected(String time) throws IOException {
    String content = "0123456789abcdef " + time + " 1 aaaaaaaaaaaaaaaaaaaa";
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(content.getBytes(StandardCharsets.UTF_8));
    assertThat(get("/api/v1/jobs?cursor=" + cursor).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"skill", "company", "source"})
  void aSearchWithThousandsOfValuesIsRejectedWithTheLimit(String filter) throws IOException {
    StringBuilder values = new StringBuilder("/api/v1/jobs?" + filter + "=v0");
    IntStream.range(1, 4_000).forEach(i -> values.append(",v").append(i));
    Response response = get(values.substring(0, 20_000));
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("at most 100 filter values");
  }

  /// Alternatives and texts of one parameter can be long.
  @Test
  void aSearchThatIsExpensiveForTheIndexIsRejectedWithTheLimit() throws IOException {
    StringBuilder skills = new StringBuilder("/api/v1/jobs?skill=v0");
    IntStream.range(1, 2_000).forEach(i -> skills.append("|v").append(i));
    assertThat(get(skills.toString()).body()).contains("at most 500 values");
    String words = "/api/v1/jobs?text=" + "word%20".repeat(2_000);
    assertThat(get(words).body()).contains("at most 100 words");
    assertThat(get(words).status()).isEqualTo(400);
    assertThat(get("/api/v1/jobs?in=EMEA&in=APAC&from=EMEA&skill=java").status()).isEqualTo(200);
  }

  @Test
  void theSitemapListsTheOpenJobsOfTheIndex() throws IOException {
    assertThat(get("/sitemap.xml").body()).contains("/sitemaps/1-1.xml</loc>");
    Response sitemap = get("/sitemaps/1-1.xml");
    assertThat(sitemap.status()).isEqualTo(200);
    assertThat(sitemap.body().split("<url><loc>", -1)).hasSize(3);
    assertThat(sitemap.body()).contains("<lastmod>20");
    assertThat(get("/sitemaps/2-1.xml").status()).isEqualTo(200);
    assertThat(get("/sitemaps/1-2.xml").status()).isEqualTo(404);
  }

  private static Response get(String path) throws IOException {
    return RawHttp.send(
        port(),
        ("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }
}
