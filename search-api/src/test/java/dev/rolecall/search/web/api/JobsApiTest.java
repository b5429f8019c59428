package dev.rolecall.search.web.api;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.testkit.JobBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/// The responses of the API, over HTTP.
class JobsApiTest {
  private static final Instant TODAY = Instant.parse("2026-11-05T08:00:00Z");
  private static final Job KAFKA =
      job("kafka", "Kafka Engineer", 1)
          .at("Blue Fox")
          .in("Berlin", "DE")
          .working(WorkMode.REMOTE)
          .needing("java", "kafka")
          .seniority(Seniority.SENIOR)
          .employed(EmploymentType.FULL_TIME)
          .paying(80_000, 100_000, "EUR")
          .describedAs("<p>We move &amp; store <b>events</b>.</p>")
          .build();
  private static final Job IN_TEXT =
      job("text", "Platform Developer", 0)
          .in("Utrecht", "NL")
          .working(WorkMode.HYBRID)
          .mentioning("java")
          .paying(60_000, 90_000, "USD")
          .describedAs("<p>Some kafka around.</p>")
          .build();
  private static final Job OLD =
      job("old", "Java Developer", 200).in("Berlin", "DE").needing("java").build();
  private static final Job FRONTEND =
      job("front", "Frontend Developer", 2).family(JobFamily.FRONTEND, false).build();
  private static final Job CLOSED =
      job("closed", "Closed Kafka Job", 3).closed(CloseReason.EXPIRED, TODAY).build();

  private static JobTopic topic;
  private static RunningSearch search;

  @BeforeAll
  static void start() {
    topic = JobTopic.created();
    search = RunningSearch.on(topic);
    topic.put(KAFKA, IN_TEXT, OLD, FRONTEND, CLOSED, withheld());
    search.awaitTotal("all:yes closed:yes", 5);
  }

  @AfterAll
  static void stop() {
    search.close();
    topic.close();
  }

  @Test
  void findsOpenBackendJobsByDefault() {
    assertThat(titles("/api/v1/jobs"))
        .containsExactly("Platform Developer", "Kafka Engineer", "Java Developer");
    assertThat(titles("/api/v1/jobs?all=yes")).contains("Frontend Developer");
    assertThat(titles("/api/v1/jobs?closed=yes")).contains("Closed Kafka Job");
  }

  @Test
  void aWordInTheTitleScoresHigherThanInTheText() {
    assertThat(titles("/api/v1/jobs?q=text:kafka"))
        .containsExactly("Kafka Engineer", "Platform Developer");
  }

  @Test
  void aSkillInTheTitleScoresHigherThanARequiredOneAndThatHigherThanAMentionedOne() {
    assertThat(titles("/api/v1/jobs?q=java"))
        .containsExactly("Java Developer", "Kafka Engineer", "Platform Developer");
  }

  @Test
  void plainWordsFindJobsWithStatedPayFirst() {
    assertThat(titles("/api/v1/jobs?q=java 70k"))
        .containsExactlyInAnyOrder("Java Developer", "Kafka Engineer", "Platform Developer");
    assertThat(titles("/api/v1/jobs?q=senior java kafka remote in berlin 80k"))
        .containsExactly("Kafka Engineer");
    assertThat(titles("/api/v1/jobs?q=text:developer 70k"))
        .containsExactly("Platform Developer", "Java Developer");
  }

  @Test
  void highlightsAreInPlainText() {
    JsonNode job = search.get("/api/v1/jobs?q=events").path("jobs").get(0);
    assertThat(job.path("highlights").get(0).asString())
        .contains("We move & store \ue000events\ue001");
  }

  @Test
  void returnsAllFieldsOfAJob() {
    JsonNode job = search.get("/api/v1/jobs/{id}", KAFKA.id());
    assertThat(job.path("title").asString()).isEqualTo("Kafka Engineer");
    assertThat(job.path("pay").get(0).path("max").asInt()).isEqualTo(100_000);
    assertThat(job.path("description").asString()).contains("<b>events</b>");
    assertThat(job.path("postings").get(0).path("role").asString())
        .isEqualTo(KAFKA.postings().getFirst().role().toString());
  }

  @Test
  void anUnchangedJobIsNotSentAgain() {
    search
        .web()
        .get()
        .uri("/api/v1/jobs/{id}", KAFKA.id())
        .header("If-None-Match", "\"1\"")
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void aJobThatIsNotPublicIsNeitherFoundNorReturned() {
    assertThat(titles("/api/v1/jobs?q=secret&all=yes&closed=yes")).isEmpty();
    for (Job hidden : List.of(withheld())) {
      search.web().get().uri("/api/v1/jobs/" + hidden.id()).exchange().expectStatus().isNotFound();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mode=remote                    | Kafka Engineer
          in=utrecht                     | Platform Developer
          in=DE&sort=newest              | Kafka Engineer,Java Developer
          skill=java&skill=kafka         | Kafka Engineer
          skill=java,-kafka&sort=newest  | Platform Developer,Java Developer
          pay=90k EUR                    | Kafka Engineer
          pay=90k USD&sort=pay           | Kafka Engineer,Platform Developer
          pay=90k EUR&undisclosed=yes&sort=pay | Kafka Engineer,Java Developer
          posted=7d&sort=newest          | Platform Developer,Kafka Engineer
          sort=pay                       | Kafka Engineer,Platform Developer,Java Developer
          company=blue-fox               | Kafka Engineer
          """)
  void filtersAreParametersToo(String parameters, String titles) {
    assertThat(String.join(",", titles("/api/v1/jobs?" + parameters))).isEqualTo(titles);
  }

  @Test
  void aFacetIgnoresItsOwnFilter() {
    JsonNode facets = search.get("/api/v1/jobs?facets=yes&mode=remote").path("facets");
    assertThat(counts(facets.path("mode")))
        .isEqualTo(Map.of("remote", 1L, "hybrid", 1L, "not-stated", 1L));
    assertThat(counts(facets.path("country"))).isEqualTo(Map.of("DE", 1L));
    assertThat(counts(facets.path("city"))).isEqualTo(Map.of("Berlin, DE", 1L));
    assertThat(counts(facets.path("skill"))).isEqualTo(Map.of("java", 1L, "kafka", 1L));
    assertThat(counts(facets.path("pay"))).isEqualTo(Map.of("stated", 1L));
    assertThat(facets.path("company").get(0).path("label").asString()).isEqualTo("Blue Fox");
    JsonNode all = search.get("/api/v1/jobs?facets=yes");
    assertThat(all.path("total").asInt()).isEqualTo(3);
    assertThat(counts(all.path("facets").path("family")))
        .isEqualTo(Map.of("backend", 3L, "frontend", 1L));
    assertThat(counts(all.path("facets").path("pay")))
        .isEqualTo(Map.of("stated", 2L, "not-stated", 1L));
  }

  @Test
  void aSearchWithoutResultsExplainsWhichFiltersExcludeThem() {
    JsonNode response = search.get("/api/v1/jobs?q=text:kafka&mode=onsite&posted=7d");
    assertThat(response.path("total").asInt()).isZero();
    JsonNode hint = response.path("hints").get(0);
    assertThat(hint.path("filter").asString()).isEqualTo("mode");
    assertThat(hint.path("without").asString()).isEqualTo("mode:onsite");
    assertThat(hint.path("total").asInt()).isEqualTo(2);
    assertThat(search.get("/api/v1/jobs?q=text:frontend").path("hints").valueStream())
        .extracting(each -> each.path("with").asString())
        .contains("all:yes");
  }

  @Test
  void aSearchThatFindsNothingIsCorrected() {
    JsonNode response = search.get("/api/v1/jobs?q=kakfa&limit=1");
    assertThat(response.path("corrected").asString()).isEqualTo("kafka");
    assertThat(response.path("total").asInt()).isPositive();
    assertThat(search.get("/api/v1/jobs?q=kafka").path("corrected").isNull()).isTrue();
    JsonNode nothing = search.get("/api/v1/jobs?q=kakfa nosuchword");
    assertThat(nothing.path("corrected").isNull()).isTrue();
    assertThat(nothing.path("total").asInt()).isZero();
  }

  @Test
  void theNextPageOfACorrectedSearchContinuesIt() {
    JsonNode first = search.get("/api/v1/jobs?q=jvaa&limit=1");
    String next = first.path("next").asString();
    JsonNode second = search.get("/api/v1/jobs?q=jvaa&limit=1&cursor={c}", next);
    assertThat(second.path("corrected").asString()).isEqualTo("java");
    assertThat(second.path("jobs").get(0).path("id"))
        .isNotEqualTo(first.path("jobs").get(0).path("id"));
  }

  @Test
  void reportsWhatPlainWordsWereReadAs() {
    JsonNode response = search.get("/api/v1/jobs?q=kafka jobs kuberentes");
    assertThat(response.path("query").path("skills").get(0).asString()).isEqualTo("kafka");
    JsonNode parts = response.path("understood");
    assertThat(parts.valueStream().map(part -> part.path("kind").asString()))
        .containsExactly("UNDERSTOOD", "IGNORED", "TEXT");
    assertThat(parts.get(0).path("meaning").asString()).isEqualTo("skill:kafka");
    assertThat(parts.get(2).path("suggestion").asString()).isEqualTo("kubernetes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          q=mode:moon          | 'mode' must be one of remote, hybrid, onsite; got 'moon'
          pay=plenty           | 'pay' must be an amount
          skil=java            | did you mean 'skill'?
          limit=1000           | 'limit' must be 1 to 100; got '1000'
          sort=oldest          | 'sort' must be one of relevance, newest, seen, pay
          cursor=abc           | repeat the search without it
          facets=maybe         | 'facets' must be yes or no
          """)
  void anInvalidParameterIsExplained(String parameters, String message) {
    search
        .web()
        .get()
        .uri("/api/v1/jobs?" + parameters)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(String.class)
        .value(body -> assertThat(body).contains(message).contains("\"problems\""));
  }

  @Test
  void aSearchThatIsTooLongIsRejected() {
    search
        .web()
        .get()
        .uri("/api/v1/jobs?q={q}", "word ".repeat(500))
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /api/v1/nothing, 404",
    "GET, /api/v1/jobs/short, 404",
    "GET, /api/v1/jobs/aaaaaaaaaaaaaaaaaaaa, 404",
    "DELETE, /api/v1/jobs, 405"
  })
  void errorsAreProblemDetails(String method, String path, int status) {
    search
        .web()
        .method(HttpMethod.valueOf(method))
        .uri(path)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(status)
        .jsonPath("$.title")
        .isNotEmpty()
        .jsonPath("$.detail")
        .isNotEmpty();
  }

  @Test
  void aCursorIsValidOnlyForItsSearchAndSortOrder() {
    String cursor = search.get("/api/v1/jobs?limit=1").path("next").asString();
    assertThat(search.get("/api/v1/jobs?limit=1&cursor=" + cursor).path("jobs").size())
        .isEqualTo(1);
    for (String other : List.of("&q=java", "&sort=pay", "&mode=remote")) {
      search
          .web()
          .get()
          .uri("/api/v1/jobs?limit=1&cursor=" + cursor + other)
          .exchange()
          .expectStatus()
          .isBadRequest();
    }
  }

  @Test
  void theApiDescribesItself() {
    JsonNode api = search.get("/v3/api-docs");
    assertThat(api.path("paths").has("/api/v1/jobs")).isTrue();
    assertThat(api.path("paths").path("/api/v1/jobs").path("get").path("parameters").valueStream())
        .extracting(parameter -> parameter.path("name").asString())
        .contains("q", "skill", "in", "cursor");
  }

  @Test
  void healthAndMetricsAreOnTheManagementPortOnly() {
    for (String path : List.of("/actuator", "/actuator/health", "/actuator/prometheus")) {
      search.web().get().uri(path).exchange().expectStatus().isNotFound();
    }
    search
        .management()
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(health -> assertThat(health).contains("UP").doesNotContain("components"));
    search
        .management()
        .get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(metrics -> assertThat(metrics).contains("rolecall_index_lag 0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/jobs", "/api/v1/nothing", "/nothing"})
  void anInvalidAcceptHeaderIsAClientError(String path) {
    search
        .web()
        .get()
        .uri(path)
        .header("Accept", "nonsense")
        .exchange()
        .expectStatus()
        .is4xxClientError()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void anInvalidAcceptHeaderIsNotAcceptable() {
    search
        .web()
        .get()
        .uri("/api/v1/jobs")
        .header("Accept", "nonsense")
        .exchange()
        .expectStatus()
        .isEqualTo(406);
  }

  @Test
  void searchesAndHealthReportAnUnavailableIndex() {
    try (RunningSearch disconnected =
        RunningSearch.on(topic, "--rolecall.elasticsearch.url=http://127.0.0.1:9")) {
      disconnected
          .web()
          .get()
          .uri("/api/v1/jobs")
          .exchange()
          .expectStatus()
          .isEqualTo(503)
          .expectHeader()
          .exists("Retry-After")
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON);
      disconnected
          .management()
          .get()
          .uri("/actuator/health")
          .exchange()
          .expectStatus()
          .isEqualTo(503);
    }
  }

  private static List<String> titles(String path) {
    return search
        .get(path)
        .path("jobs")
        .valueStream()
        .map(j -> j.path("title").asString())
        .toList();
  }

  private static Map<String, Long> counts(JsonNode facet) {
    return facet
        .valueStream()
        .collect(Collectors.toMap(c -> c.path("value").asString(), c -> c.path("count").asLong()));
  }

  private static JobBuilder job(String posting, String title, int daysAgo) {
    return aJob(title).postingId(posting).postedAt(TODAY.minus(Duration.ofDays(daysAgo)));
  }

  private static Job withheld() {
    return with(job("secret", "Secret Job", 0).build(), new Rights(null, false));
  }

  private static Job with(Job job, Rights rights) {
    JobPosting posting = job.postings().getFirst();
    JobPosting changed =
        new JobPosting(
            posting.role(),
            posting.source(),
            posting.url(),
            posting.postedAt(),
            posting.firstSeenAt(),
            posting.lastVerifiedAt(),
            posting.closed(),
            rights);
    return job.toBuilder().postings(List.of(changed)).build();
  }
}
