package dev.rolecall.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleSourcesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SampleFiles FILES = SampleFiles.bundled();

  @TempDir static Path directory;
  private static SampleSources sources;
  private static JsonNode map;

  @BeforeAll
  static void serve() throws Exception {
    sources = new SampleSources(FILES, new Ports(directory.resolve("ports"), Map.of()));
    map = JSON.readTree(get(sources.url()).body());
  }

  @AfterAll
  static void close() {
    sources.close();
  }

  @Test
  void theMapNamesBothSourcesAndTheBoards() {
    assertThat(map.path("hn-algolia").asString()).startsWith("http://127.0.0.1:");
    assertThat(map.path("greenhouse").asString()).isNotEqualTo(map.path("hn-algolia").asString());
    assertThat(map.path("boards").path("greenhouse").size()).isEqualTo(2);
  }

  @Test
  void aThreadHasAtLeastSixtyPosts() throws Exception {
    JsonNode thread = hackerNews("/api/v1/items/" + FILES.threads().getFirst());
    assertThat(thread.path("children").size()).isGreaterThanOrEqualTo(60);
    JsonNode comment = thread.path("children").get(0);
    assertThat(hackerNews("/api/v1/items/" + comment.path("id").asString())).isEqualTo(comment);
  }

  @Test
  void theSearchListsThreadsByTimeAndPage() throws Exception {
    String search = "/api/v1/search_by_date?tags=story,author_whoishiring";
    JsonNode all = hackerNews(search + "&hitsPerPage=1000");
    JsonNode second = hackerNews(search + "&hitsPerPage=1&page=1");
    assertThat(second.path("hits").get(0)).isEqualTo(all.path("hits").get(1));
    long newest = all.path("hits").get(0).path("created_at_i").asLong();
    JsonNode older = hackerNews(search + "&numericFilters=created_at_i%3C" + newest);
    assertThat(older.path("nbHits").asInt()).isBetween(1, all.path("nbHits").asInt() - 1);
    assertThat(hackerNews("/api/v1/search_by_date?tags=comment").path("nbHits").asInt()).isZero();
  }

  @Test
  void aBoardHasItsNameAndItsJobs() throws Exception {
    String board =
        map.path("greenhouse").asString() + "/v1/boards/" + FILES.greenhouseBoards().getFirst();
    assertThat(JSON.readTree(get(board).body()).path("name").asString()).isNotBlank();
    assertThat(JSON.readTree(get(board + "/jobs?content=true").body()).path("jobs").size())
        .isPositive();
    assertThat(get(map.path("greenhouse").asString() + "/v1/boards/unknown/jobs").statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws Exception {
    String url =
        map.path("greenhouse").asString()
            + "/v1/boards/"
            + FILES.greenhouseBoards().getFirst()
            + "/jobs";
    String tag = get(url).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(url)).header("If-None-Match", tag).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void robotsMayRead() throws Exception {
    assertThat(get(map.path("hn-algolia").asString() + "/robots.txt").body())
        .contains("Disallow: /embed/");
  }

  private static JsonNode hackerNews(String path) throws Exception {
    return JSON.readTree(get(map.path("hn-algolia").asString() + path).body());
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
