package dev.rolecall.search.web.api;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.find.JobExport;
import dev.rolecall.search.find.JobSearchRequest;
import dev.rolecall.search.find.JobSort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;

/// Exports of whole results.
class JobExportTest {
  private static final int JOBS = 620;
  private static final Instant NOW = Instant.parse(RunningSearch.NOW);
  private static JobTopic topic;
  private static RunningSearch search;

  @BeforeAll
  static void start() {
    topic = JobTopic.created();
    search = RunningSearch.on(topic, "--rolecall.find.export-jobs=" + JOBS);
    topic.put(IntStream.range(0, JOBS).mapToObj(i -> job("Whole", i)).toArray(Job[]::new));
    topic.put(job("=Formula, Engineer", 0));
    search.awaitTotal("", JOBS + 1);
  }

  @AfterAll
  static void stop() {
    search.close();
    topic.close();
  }

  private static Job job(String title, int number) {
    return aJob(title)
        .postingId(title + number)
        .postedAt(NOW.minus(Duration.ofHours(number % 50)))
        .build();
  }

  @Test
  void jsonLinesHaveEachJobOnce() {
    List<String> ids =
        body("/api/v1/jobs.jsonl?q=whole")
            .lines()
            .map(line -> Json.MAPPER.readTree(line).path("id").asString())
            .toList();
    assertThat(ids).hasSize(JOBS).doesNotHaveDuplicates();
  }

  @Test
  void csvHasAHeaderAndNeutralizesFormulas() {
    String csv = body("/api/v1/jobs.csv?q=formula");
    assertThat(csv).startsWith("id,title,company,").endsWith("\r\n");
    assertThat(csv.split("\r\n")).hasSize(2);
    assertThat(csv).contains(",\"'=Formula, Engineer\",");
    assertThat(body("/api/v1/jobs.csv?q=nothinglikethis").split("\r\n")).hasSize(1);
  }

  @Test
  void anExportThatIsTooLargeIsRejected() {
    search
        .web()
        .get()
        .uri("/api/v1/jobs.csv")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody(String.class)
        .value(body -> assertThat(body).contains("at most " + JOBS + " jobs"));
    search.web().get().uri("/api/v1/jobs.csv?limit=5").exchange().expectStatus().isBadRequest();
  }

  /// Jobs that are written and deleted while an export is read do not change it.
  @Test
  void anExportIsThatOfOnePointInTime() {
    MultiValueMap<String, String> parameters =
        new LinkedMultiValueMap<>(Map.of("q", List.of("whole")));
    JobSearchRequest request = SearchParameters.readWhole(parameters, NOW).request();
    List<Job> read = new ArrayList<>();
    Flux<List<Job>> pages = search.bean(JobExport.class).read(request.query(), JobSort.NEWEST);
    for (List<Job> page : pages.toIterable(1)) {
      read.addAll(page);
      Job arriving = job("Whole", JOBS + read.size());
      topic.put(arriving);
      search.awaitTotal("whole", JOBS + 1);
      topic.tombstone(arriving.id());
      search.awaitTotal("whole", JOBS);
    }
    assertThat(read).extracting(Job::id).hasSize(JOBS).doesNotHaveDuplicates();
  }

  private static String body(String path) {
    return Objects.requireNonNull(
        search
            .web()
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
