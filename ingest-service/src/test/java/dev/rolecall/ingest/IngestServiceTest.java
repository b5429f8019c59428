package dev.rolecall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.ingest.cli.RolecallIngest;
import dev.rolecall.ingest.publish.BoardRegistrations;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.platform.TestPlatform;
import dev.rolecall.testkit.web.StubResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/// The whole service on a real broker, reading invented sources. Each test has its own board.
class IngestServiceTest {
  private static final InventedSources SOURCES = new InventedSources();
  private static final Topics TOPICS = new Topics(TestPlatform.randomPrefix(), 2);

  /// Those that the current test reads.
  private static final List<BoardKey> BOARDS = new ArrayList<>();

  @TempDir private static Path state;
  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() {
    service =
        run(
            TOPICS,
            List.of("server.port=0", "management.server.port=0"),
            WebApplicationType.REACTIVE);
  }

  @AfterAll
  static void stop() {
    service.close();
    SOURCES.close();
  }

  private static ConfigurableApplicationContext run(
      Topics topics, List<String> more, WebApplicationType web) {
    SpringApplication application = new SpringApplication(IngestServiceApplication.class);
    application.setWebApplicationType(web);
    application.setRegisterShutdownHook(false);
    Stream<String> settings =
        Stream.of(
            "rolecall.kafka.bootstrap-servers=" + TestPlatform.get().kafkaBootstrapServers(),
            "rolecall.topics.prefix=" + topics.prefix(),
            "rolecall.topics.partitions=" + topics.partitions(),
            "rolecall.sources.url=" + SOURCES.mapUrl(),
            "rolecall.clock.as-of=2026-11-05T09:00:00Z",
            "rolecall.state-dir=" + state,
            "rolecall.operator.token=invented-token",
            "rolecall.sources.adzuna.app-id=invented-owner",
            "rolecall.sources.adzuna.app-key=invented-key",
            "rolecall.fetch.delay=5ms",
            "rolecall.fetch.attempts=1",
            "rolecall.ingest.boards=",
            "rolecall.ingest.interval=300ms",
            "rolecall.ingest.max-backoff=300ms",
            "rolecall.ingest.check-interval=50ms",
            "logging.level.root=error",
            "logging.level.dev.rolecall=warn");
    return application.run(
        Stream.concat(settings, more.stream()).map(s -> "--" + s).toArray(String[]::new));
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(300));
  }

  private static BoardKey read(String board) {
    BoardKey key = BoardKey.parse("greenhouse:" + board);
    service.getBean(BoardRegistrations.class).register(key, CrawlSchedule.PERIODIC, null);
    BOARDS.add(key);
    return key;
  }

  /// The boards of the tests before would take time from those of the next.
  @AfterEach
  void pauseBoards() throws Exception {
    for (BoardKey board : BOARDS) {
      operator("POST", "/api/v1/boards/%s/%s/pause".formatted(board.source(), board.board()), "");
    }
    BOARDS.clear();
  }

  private static List<Job> jobs(Topics topics, BoardKey board) {
    return TestLog.latest(topics.jobs(), Codecs.JOB).values().stream()
        .filter(
            job -> job.postings().stream().anyMatch(p -> p.role().posting().board().equals(board)))
        .toList();
  }

  private static List<Job> jobs(BoardKey board) {
    return jobs(TOPICS, board);
  }

  private static Job job(BoardKey board, String title) {
    return jobs(board).stream()
        .filter(job -> job.opening().title().equals(title))
        .findFirst()
        .orElse(null);
  }

  private static List<CrawlOutcome> outcomes(BoardKey board) {
    return TestLog.records(TOPICS.crawls()).stream()
        .map(record -> Codecs.CRAWL_OUTCOME.read(record.value()))
        .filter(outcome -> outcome.board().equals(board))
        .toList();
  }

  private static void awaitCrawls(BoardKey board, int more) {
    int until = outcomes(board).size() + more;
    soon().until(() -> outcomes(board).size() >= until);
  }

  private static long records(BoardKey board) {
    return Stream.of(TOPICS.rawPostings(), TOPICS.postings())
        .flatMap(topic -> TestLog.records(topic).stream())
        .filter(record -> record.key().startsWith(board + ":"))
        .filter(record -> !record.key().endsWith("~crawl-report"))
        .count();
  }

  @Test
  void theBoardsPostingsBecomeJobsAndTheEquationHolds() {
    SOURCES.show("plain", "11=Backend Engineer", "12=Data Engineer");
    BoardKey board = read("plain");
    soon().until(() -> jobs(board).size() == 2);
    assertThat(jobs(board))
        .allSatisfy(job -> assertThat(job.status()).isEqualTo(JobStatus.OPEN))
        .extracting(job -> job.opening().title())
        .containsExactlyInAnyOrder("Backend Engineer", "Data Engineer");
    CrawlOutcome first = outcomes(board).getFirst();
    assertThat(first.counts().added()).isEqualTo(2);
    assertThat(first.normalized()).isEqualTo(2);
    assertThat(outcomes(board)).allMatch(CrawlOutcome::balanced);
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void theKeyOfASourceIsSentToItAndIsNowhereElse(CapturedOutput log) throws Exception {
    SOURCES.showSearch("it-jobs", "invented-owner", "invented-key");
    BoardKey board = BoardKey.parse("adzuna:gb/it-jobs");
    service.getBean(BoardRegistrations.class).register(board, CrawlSchedule.PERIODIC, null);
    soon().until(() -> job(board, "Backend Engineer") != null);
    assertThat(job(board, "Backend Engineer").opening().applyUrls())
        .containsExactly("https://adzuna.example/land/71?owner=redacted&key=redacted");

    SOURCES.refuseSearch("it-jobs", "invented-owner", "invented-key");
    soon().until(() -> outcomes(board).getLast().failure() == CrawlFailure.REFUSED);
    assertThat(job(board, "Backend Engineer").status()).isEqualTo(JobStatus.OPEN);
    assertThat(page("/sources"))
        .contains("adzuna:gb/it-jobs", "the source does not accept the key")
        .doesNotContain("invented-key", "invented-owner");
    operator("POST", "/api/v1/boards/adzuna/gb%2Fit-jobs/pause", "");
    for (Topic topic : TOPICS.withDeadLetters()) {
      assertThat(TestLog.records(topic))
          .filteredOn(record -> record.value() != null)
          .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
          .allMatch(value -> !value.contains("invented-key") && !value.contains("invented-owner"));
    }
    assertThat(log.getAll())
        .contains("the source does not accept the key in rolecall.sources.adzuna.app-id")
        .doesNotContain("invented-key", "invented-owner");
  }

  @Test
  void healthNeedsNoTokenAndTheOperatorsApiDoes() throws Exception {
    assertThat(status("local.management.port", "/actuator/health")).isEqualTo(200);
    assertThat(status("local.server.port", "/api/v1/crawls")).isEqualTo(401);
  }

  private static int status(String port, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(address(port, path)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static URI address(String port, String path) {
    return URI.create(
        "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty(port) + path);
  }

  /// Sends a request of an operator.
  private static HttpResponse<String> operator(String method, String path, String json)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address("local.server.port", path))
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .header("Authorization", "Bearer invented-token")
            .header("Content-Type", "application/json")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void anOperatorAddsPausesAndRemovesABoardThroughTheApi() throws Exception {
    SOURCES.show("managed", "81=Backend Engineer");
    BoardKey board = BoardKey.parse("greenhouse:managed");
    String path = "/api/v1/boards/greenhouse/managed";
    String link = "{\"board\": \"https://boards.greenhouse.io/managed/jobs/81\"}";
    assertThat(operator("POST", "/api/v1/boards", link).statusCode()).isEqualTo(202);
    soon().until(() -> job(board, "Backend Engineer") != null);
    soon().until(() -> operator("GET", path, "").body().contains("\"health\":\"HEALTHY\""));

    assertThat(operator("POST", path + "/pause", "").statusCode()).isEqualTo(202);
    soon().until(() -> operator("GET", path, "").body().contains("\"health\":\"PAUSED\""));

    assertThat(operator("DELETE", path, "").statusCode()).isEqualTo(202);
    soon().until(() -> job(board, "Backend Engineer").status() == JobStatus.CLOSED);
    assertThat(operator("GET", path, "").statusCode()).isEqualTo(404);
    read("managed");
    assertThat(operator("POST", "/api/v1/boards", "{\"board\": \"x:y\"}").body())
        .contains("Unknown source 'x'");

    assertThat(operator("POST", "/api/v1/boards", link).statusCode()).isEqualTo(202);
    soon().until(() -> job(board, "Backend Engineer").status() == JobStatus.OPEN);
    assertThat(outcomes(board)).allMatch(CrawlOutcome::balanced);
  }

  /// A page as an operator's browser requests it.
  private static String page(String path) throws Exception {
    byte[] login = "operator:invented-token".getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(address("local.server.port", path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  @Test
  void anOperatorAddsListsAndRemovesABoardWithCommands() throws Exception {
    SOURCES.show("commanded", "91=Backend Engineer");
    BoardKey board = BoardKey.parse("greenhouse:commanded");
    List<String> out = new ArrayList<>();
    assertThat(command(TOPICS, out, "boards", "add", board.toString())).isZero();
    soon().until(() -> job(board, "Backend Engineer") != null);
    assertThat(command(TOPICS, out, "boards", "list", "--source", "greenhouse")).isZero();
    assertThat(out)
        .anyMatch(line -> line.matches("greenhouse:commanded +HEALTHY +1 +2026-11-05T.*"));
    assertThat(page("/sources?source=greenhouse"))
        .contains("greenhouse:commanded", "No posting was lost", "healthy");
    assertThat(command(TOPICS, out, "boards", "remove", board.toString())).isZero();
    soon().until(() -> job(board, "Backend Engineer").status() == JobStatus.CLOSED);
    assertThat(job(board, "Backend Engineer").postings().getFirst().closed().reason())
        .isEqualTo(CloseReason.BOARD_REMOVED);
    assertThat(command(TOPICS, out, "boards", "pause", board.toString())).isEqualTo(2);
    assertThat(command(TOPICS, out, "import", "greenhouse", "--board", "commanded")).isEqualTo(1);
    assertThat(out).contains("incomplete: greenhouse:commanded: an operator has removed it");
  }

  @Test
  void anEditIsALaterRevisionOfTheSameJob() {
    SOURCES.show("edited", "21=Backend Engineer");
    BoardKey board = read("edited");
    soon().until(() -> job(board, "Backend Engineer") != null);
    Job before = job(board, "Backend Engineer");
    SOURCES.show("edited", "21=Senior Backend Engineer");
    soon().until(() -> job(board, "Senior Backend Engineer") != null);
    Job after = job(board, "Senior Backend Engineer");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.revision()).isGreaterThan(before.revision());
    assertThat(jobs(board)).hasSize(1);
  }

  @Test
  void aPostingClosesWhenACompleteCrawlDoesNotListItAndReopensWhenItIsListedAgain() {
    SOURCES.show("vanishing", "31=Backend Engineer", "32=Data Engineer");
    BoardKey board = read("vanishing");
    soon().until(() -> jobs(board).size() == 2);
    SOURCES.show("vanishing", "32=Data Engineer");
    soon().until(() -> job(board, "Backend Engineer").status() == JobStatus.CLOSED);
    JobPosting gone = job(board, "Backend Engineer").postings().getFirst();
    assertThat(gone.closed().reason()).isEqualTo(CloseReason.GONE_FROM_BOARD);
    assertThat(job(board, "Data Engineer").status()).isEqualTo(JobStatus.OPEN);
    SOURCES.show("vanishing", "31=Backend Engineer", "32=Data Engineer");
    soon().until(() -> job(board, "Backend Engineer").status() == JobStatus.OPEN);
  }

  @Test
  void anUnchangedBoardPublishesNothing() {
    SOURCES.show("quiet", "41=Backend Engineer");
    BoardKey board = read("quiet");
    soon().until(() -> jobs(board).size() == 1);
    awaitCrawls(board, 1);
    long before = records(board);
    awaitCrawls(board, 3);
    assertThat(records(board)).isEqualTo(before);
    assertThat(outcomes(board).getLast().counts().unchanged()).isEqualTo(1);
  }

  @Test
  void aFailingHostClosesNothing() {
    SOURCES.show("faulty", "51=Backend Engineer", "52=Data Engineer");
    BoardKey board = read("faulty");
    soon().until(() -> jobs(board).size() == 2);
    String half = InventedSources.body("51=Backend Engineer", "52=Data Engineer");
    SOURCES.server.at(
        InventedSources.path("faulty"),
        StubResponse.status(403),
        StubResponse.status(404),
        StubResponse.status(429),
        StubResponse.status(500),
        StubResponse.ok(half).truncated(),
        StubResponse.ok("{\"jobs\": []}"),
        StubResponse.ok("<html>maintenance</html>"),
        StubResponse.ok("{\"jobs\": [null]}"));
    soon().until(() -> outcomes(board).stream().filter(o -> o.failure() != null).count() >= 8);
    assertThat(jobs(board)).allMatch(job -> job.status() == JobStatus.OPEN);
    assertThat(outcomes(board)).allMatch(CrawlOutcome::balanced);
    SOURCES.show("faulty", "51=Backend Engineer", "52=Data Engineer");
    soon().until(() -> outcomes(board).getLast().failure() == null);
    assertThat(records(board)).as("nothing is told twice").isEqualTo(4);
  }

  @Test
  void postingsThatLackAFieldAreDeadLettersUntilTheyHaveItAgain() {
    String[] postings =
        IntStream.rangeClosed(71, 76).mapToObj(id -> id + "=Engineer " + id).toArray(String[]::new);
    SOURCES.show("drifting", postings);
    BoardKey board = read("drifting");
    soon().until(() -> jobs(board).size() == 6);
    postings[5] = "77=Engineer 77";
    String withoutText = InventedSources.body(postings).replaceAll("&lt;.*&gt;", "");
    SOURCES.server.at(InventedSources.path("drifting"), StubResponse.ok(withoutText));
    soon().until(() -> outcomes(board).getLast().failure() == CrawlFailure.CONTRACT_DRIFT);
    awaitCrawls(board, 2);
    assertThat(TestLog.records(TOPICS.deadLettersOf(TOPICS.rawPostings())))
        .filteredOn(record -> record.key().startsWith("greenhouse:drifting:"))
        .as("each version once")
        .hasSize(6);
    assertThat(jobs(board)).hasSize(6).allMatch(job -> job.status() == JobStatus.OPEN);
    assertThat(outcomes(board)).allMatch(CrawlOutcome::balanced);
    SOURCES.show("drifting", "71=Engineer 71", "77=Engineer 77");
    soon().until(() -> job(board, "Engineer 77") != null);
    soon().until(() -> job(board, "Engineer 72").status() == JobStatus.CLOSED);
  }

  @Test
  void aFeedThatAnOperatorAddsIsReadAndItsSiteIsNamed() throws Exception {
    SOURCES.server.at(
        "/jobs.tidewrack.example/jobs.rss?lang=en",
        StubResponse.ok(
            """
            <rss version="2.0"><channel><item><title>Senior Backend Engineer</title>
            <link>https://jobs.tidewrack.example/1</link><location>Utrecht</location>
            <pubDate>Sun, 01 Nov 2026 09:00:00 +0000</pubDate>
            <description>&lt;p&gt;You know Java and Kafka.&lt;/p&gt;</description></item></channel></rss>
            """));
    String key = "feed:jobs.tidewrack.example/jobs.rss?lang=en";
    String json = "{\"board\": \"" + key + "\"}";
    assertThat(operator("POST", "/api/v1/boards", json).statusCode()).isEqualTo(202);
    BoardKey board = BoardKey.parse(key);
    soon().until(() -> job(board, "Senior Backend Engineer") != null);
    Job job = job(board, "Senior Backend Engineer");
    assertThat(job.opening().company().name()).isEqualTo("Tidewrack");
    assertThat(job.postings().getFirst().rights().attribution())
        .isEqualTo("jobs.tidewrack.example");
  }

  @Test
  void postsOfAThreadBecomeJobsButRepliesAndOtherThreadsDoNot() {
    BoardKey thread = BoardKey.parse("hn-who-is-hiring:300");
    soon().until(() -> !jobs(thread).isEmpty());
    assertThat(jobs(thread)).hasSize(1);
    assertThat(jobs(thread).getFirst().opening().company().name()).isEqualTo("Orrery Labs");
    assertThat(SOURCES.server.requestCount("/api/v1/items/301"))
        .as("who wants to be hired")
        .isZero();
  }

  @Test
  void anImportLetsTheRunningServiceReadAnOldThread() {
    List<String> out = new ArrayList<>();
    int status =
        command(TOPICS, out, "import", "hn-who-is-hiring", "--month", "2024-03", "--timeout", "2m");
    assertThat(out).last().isEqualTo("complete");
    assertThat(status).isZero();
    assertThat(jobs(BoardKey.parse("hn-who-is-hiring:200")))
        .singleElement()
        .satisfies(
            job ->
                assertThat(job.postings().getFirst().closed().reason())
                    .isEqualTo(CloseReason.EXPIRED));
  }

  @Test
  void anImportReadsBoardsItselfWhenNoServiceRuns() {
    SOURCES.show("alone", "61=Backend Engineer");
    Topics apart = new Topics(TestPlatform.randomPrefix(), 1);
    List<String> out = new ArrayList<>();
    int status =
        command(
            apart,
            out,
            "import",
            "greenhouse",
            "--board",
            "alone",
            "--board",
            "nowhere",
            "--timeout",
            "2m");
    assertThat(out)
        .contains("incomplete: greenhouse:nowhere: NOT_FOUND")
        .anyMatch(
            line -> line.contains("1 new") && line.contains("1 jobs published, 1 of them open"))
        .last()
        .isEqualTo("incomplete");
    assertThat(status).isEqualTo(1);
    assertThat(jobs(apart, BoardKey.parse("greenhouse:alone"))).hasSize(1);
    assertThat(jobs(apart, BoardKey.parse("hn-who-is-hiring:300")))
        .as("nothing else is read")
        .isEmpty();
  }

  @Test
  void aUsageErrorOfAnImportListsTheValidValues() {
    assertThat(
            command(TOPICS, new ArrayList<>(), "import", "hn-who-is-hiring", "--month", "2031-01"))
        .isEqualTo(2);
  }

  private static int command(Topics topics, List<String> lines, String... args) {
    StringWriter out = new StringWriter();
    CommandLine command =
        RolecallIngest.commandLine(
            SourceRegistry.readers(),
            IngestConfiguration.sources(),
            settings -> run(topics, settings, WebApplicationType.NONE));
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8)); // why it failed
    int status = command.execute(args);
    out.toString().lines().forEach(lines::add);
    return status;
  }
}
