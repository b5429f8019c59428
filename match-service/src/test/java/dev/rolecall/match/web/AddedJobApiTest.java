package dev.rolecall.match.web;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.SignUp;
import dev.rolecall.model.added.AddedContent;
import dev.rolecall.model.added.AddedReading;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.platform.StoreContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Jobs that people add, over HTTP. What ingest-service reads is decided here.
@StoreContract
class AddedJobApiTest {
  private static final String PATH = "/api/v1/me/added-jobs";
  private static final Job LISTED =
      aJob("Kafka Engineer").at("Acme").postingId("1").needing("kafka").build();
  private static final Job JOB =
      aJob("Java Engineer")
          .at("Quillbrook")
          .postingId("elsewhere")
          .needing("java")
          .describedAs("<p>Ledger</p>")
          .build();
  private static StubIngestService ingest;
  private static TestService service;

  private final SignUp person = service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC");
  private final WebTestClient client = service.client(person.token());

  AddedJobApiTest() {
    ingest.clear();
    ingest.reads(_ -> read(JOB));
    service.matching.clear();
    service.matching.addJobs(LISTED);
    send(
            client,
            HttpMethod.PUT,
            "/api/v1/me/profiles/backend",
            "{\"skills\": [{\"id\": \"java\", \"need\": \"WANT\"}]}")
        .expectStatus()
        .isCreated();
  }

  @BeforeAll
  static void start() throws Exception {
    ingest = new StubIngestService();
    service =
        TestService.start(
            "2026-11-05T09:00:00Z",
            "rolecall.ingest-service.url=" + ingest.url(),
            "rolecall.service-token=" + StubIngestService.TOKEN,
            "rolecall.outbound.allow-loopback=true",
            "rolecall.added-jobs.per-hour=8",
            "rolecall.added-jobs.per-host=1000",
            "rolecall.added-jobs.max-per-account=3");
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @AfterAll
  static void stop() {
    service.close();
    ingest.close();
  }

  @Test
  void aTextBecomesAnApplicationWithItsMatches() {
    JsonNode added = json(post(Map.of("text", "Java Engineer ...", "company", "Quillbrook")), 201);
    assertThat(added.at("/jobs/0/outcome").asString()).isEqualTo("ADDED");
    String id = added.at("/jobs/0/jobId").asString();
    assertThat(ingest.received.getFirst().company()).isEqualTo("Quillbrook");

    JsonNode one = json(get(PATH + "/" + id), 200);
    assertThat(one.at("/kind").asString()).isEqualTo("TEXT");
    assertThat(one.at("/job/description").asString()).isEqualTo("<p>Ledger</p>");
    assertThat(one.at("/matches/0/profileId").asString()).isEqualTo("backend");
    assertThat(one.at("/matches/0/match/score").asInt()).isPositive();
    assertThat(one.at("/matches/0/match/parts").isEmpty()).isFalse();
    JsonNode application = json(get("/api/v1/me/applications"), 200).at("/applications/0");
    assertThat(application.at("/state").asString()).isEqualTo("SAVED");
    assertThat(application.at("/added").asBoolean()).isFalse();
    assertThat(application.at("/title").asString()).isEqualTo("Java Engineer");

    assertThat(json(post(Map.of("text", "again")), 200).at("/jobs/0/outcome").asString())
        .isEqualTo("TRACKED");
    send(client, HttpMethod.DELETE, PATH + "/" + id, null).expectStatus().isNoContent();
    get(PATH + "/" + id).expectStatus().isNotFound();
    assertThat(json(get(PATH), 200).at("/addedJobs").isEmpty()).isTrue();
    send(client, HttpMethod.POST, "/api/v1/me/applications/" + id + "/restore", null)
        .expectStatus()
        .isOk();
    assertThat(json(get(PATH), 200).at("/addedJobs/0/jobId").asString()).isEqualTo(id);
  }

  @Test
  void anotherPersonDoesNotSeeIt() {
    String id = json(post(Map.of("html", "<p>Java</p>")), 201).at("/jobs/0/jobId").asString();
    WebTestClient other =
        service.client(service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC").token());
    send(other, HttpMethod.GET, PATH + "/" + id, null).expectStatus().isNotFound();
    send(other, HttpMethod.DELETE, PATH + "/" + id, null).expectStatus().isNotFound();
    assertThat(json(send(other, HttpMethod.GET, PATH, null), 200).at("/addedJobs").isEmpty())
        .isTrue();
    send(service.client(), HttpMethod.GET, PATH, null).expectStatus().isUnauthorized();
    get(PATH + "/" + id).expectStatus().isOk();
  }

  @Test
  void aPageIsFetchedAndRead() {
    String address = ingest.url() + "/pages/java-engineer";
    json(post(Map.of("address", address + "#apply")), 201);
    assertThat(ingest.pages).containsExactly("/pages/java-engineer");
    assertThat(ingest.received.getFirst().address()).isEqualTo(address);
    assertThat(ingest.texts().getFirst()).contains("/pages/java-engineer");
  }

  @Test
  void aPageThatIsNotToBeFetchedIsExplained() {
    assertThat(problem(Map.of("address", "https://www.linkedin.com/jobs/view/4012")))
        .startsWith("LinkedIn does not allow its pages to be read automatically.")
        .contains("copy its text");
    assertThat(problem(Map.of("address", ingest.url() + "/pages/redirect")))
        .isEqualTo("The host of the URL must be public.");
    assertThat(problem(Map.of("address", ingest.url() + "/pages/pdf"))).contains("another kind");
    assertThat(problem(Map.of("address", "https://10.0.0.1/job"))).contains("public");
    assertThat(ingest.received).isEmpty();
  }

  @Test
  void anOpenJobIsLinkedInsteadOfAdded() {
    String address = LISTED.postings().getFirst().url();
    JsonNode listed = json(post(Map.of("address", address + "?utm_source=mail")), 200);
    assertThat(listed.at("/jobs/0/outcome").asString()).isEqualTo("LISTED");
    assertThat(listed.at("/jobs/0/jobId").asString()).isEqualTo(LISTED.id().value());
    ingest.reads(_ -> read(LISTED));
    assertThat(json(post(Map.of("html", "<p>x</p>")), 200).at("/jobs/0/outcome").asString())
        .isEqualTo("LISTED");
    assertThat(json(get(PATH), 200).at("/addedJobs").isEmpty()).isTrue();
  }

  @Test
  void anotherJobAtTheAddressOfSeveralIsAdded() {
    List<Job> comment =
        Stream.of("Go Engineer", "Rust Engineer", "Java Engineer")
            .map(title -> aJob(title).postingId("comment?ref=" + title.length()).build())
            .toList();
    service.matching.addJobs(comment.get(0), comment.get(1));
    ingest.reads(_ -> read(comment.get(1)));
    JsonNode listed = json(post(Map.of("text", "a")), 200);
    assertThat(listed.at("/jobs/0/jobId").asString()).isEqualTo(comment.get(1).id().value());
    ingest.reads(_ -> read(comment.get(2)));
    assertThat(json(post(Map.of("text", "a")), 201).at("/jobs/0/outcome").asString())
        .isEqualTo("ADDED");
  }

  @Test
  void aMailListsWhatBecameOfEachJob() {
    ingest.reads(
        content ->
            new AddedReading(
                AddedContent.Kind.MAIL,
                List.of(JOB, LISTED),
                List.of(
                    new AddedReading.IncompleteJob("Go Developer", null, "https://a.example/1")),
                null));
    byte[] mail = "Subject: jobs\n\nJobs".getBytes(StandardCharsets.UTF_8);
    JsonNode added =
        json(
            client
                .post()
                .uri(PATH)
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .bodyValue(mail)
                .exchange(),
            201);
    assertThat(added.path("jobs").findValuesAsString("outcome"))
        .containsExactly("ADDED", "LISTED", "INCOMPLETE");
    assertThat(ingest.received.getFirst().kind()).isEqualTo(AddedContent.Kind.FILE);
  }

  @Test
  void saysWhatIsWrong() {
    for (Map<String, String> each :
        List.of(
            Map.<String, String>of(),
            Map.of("title", "Engineer"),
            Map.of("text", "a", "html", "b"),
            Map.of("address", "https://a.dev/1", "mail", "b"),
            Map.of("text", "a", "note", "b"),
            Map.of("text", "a", "title", "x".repeat(201)))) {
      problem(each);
    }
    ingest.reads(_ -> problem(AddedReading.Problem.NO_COMPANY));
    JsonNode problem = json(post(Map.of("text", "a")), 422);
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("company");
    send(client, HttpMethod.POST, PATH, "{").expectStatus().isBadRequest();
  }

  @Test
  void theSizeTheRateAndTheNumberAreLimited() {
    send(client, HttpMethod.POST, PATH, "x".repeat(9 << 20)).expectStatus().isEqualTo(413);
    for (int i = 0; i < 4; i++) {
      Job job = aJob("Engineer " + i).postingId("e" + i).build();
      ingest.reads(_ -> read(job));
      json(post(Map.of("text", "a")), i < 3 ? 201 : 422);
    }
    assertThat(json(get("/api/v1/me/applications"), 200).at("/counts/SAVED").asInt()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      json(post(Map.of("text", "a")), 422);
    }
    post(Map.of("text", "a")).expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
  }

  @Test
  void aFileIsSentWithWhatIsKnownOfIt() {
    String file = Base64.getEncoder().encodeToString("Java".getBytes(StandardCharsets.UTF_8));
    Map<String, String> body =
        Map.of("file", file, "title", "Kotlin Engineer", "address", "https://a.example/1");
    json(post(body), 201);
    assertThat(ingest.texts()).containsExactly("Java");
    assertThat(ingest.received.getFirst())
        .extracting(AddedContent::kind, AddedContent::title, AddedContent::address)
        .containsExactly(AddedContent.Kind.FILE, "Kotlin Engineer", "https://a.example/1");
  }

  @Test
  void whatIsNotValidIsNotRead() {
    String file = Base64.getEncoder().encodeToString(new byte[] {65});
    assertThat(problem(Map.of("file", file, "title", "x".repeat(201)))).contains("200");
    assertThat(problem(Map.of("file", file, "title", "a\nb"))).contains("one line");
    assertThat(problem(Map.of("file", "no base 64!"))).contains("base 64");
    client
        .post()
        .uri(PATH + "?title=Engineer")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("a")
        .exchange()
        .expectStatus()
        .isEqualTo(422);
    assertThat(ingest.received).isEmpty();
  }

  @Test
  void theTitleAndTheEmployerAreCorrected() {
    String id = json(post(Map.of("text", "Java")), 201).at("/jobs/0/jobId").asString();
    Job senior =
        aJob("Senior Kotlin Engineer").at("Quill Brook").seniority(Seniority.SENIOR).build();
    ingest.reads(_ -> read(senior));
    Map<String, String> correction =
        Map.of("title", "Senior Kotlin Engineer", "company", "Quill Brook");
    JsonNode corrected = json(patch(id, correction), 200);
    AddedContent again = ingest.received.getLast();
    assertThat(again)
        .extracting(AddedContent::title, AddedContent::company)
        .containsExactly("Senior Kotlin Engineer", "Quill Brook");
    assertThat(ingest.texts().getLast()).contains("JobPosting", "Ledger").doesNotContain("</p>");
    assertThat(corrected.path("jobId").asString()).isEqualTo(id);
    assertThat(corrected.at("/job/seniority/0").asString()).isEqualTo("SENIOR");
    assertThat(corrected.at("/job/description").asString()).isEqualTo("<p>Ledger</p>");
    JsonNode application = json(get("/api/v1/me/applications/" + id), 200).path("application");
    assertThat(application.path("title").asString()).isEqualTo("Senior Kotlin Engineer");
    assertThat(application.path("company").asString()).isEqualTo("Quill Brook");
    assertThat(json(get(PATH), 200).at("/addedJobs/0/company").asString()).isEqualTo("Quill Brook");
    ingest.reads(_ -> problem(AddedReading.Problem.NO_JOB));
    json(patch(id, Map.of("title", "x")), 422);
    json(patch(id, Map.of("state", "SAVED")), 422);
    json(patch(id, Map.of()), 422);
    assertThat(json(get(PATH), 200).at("/addedJobs/0/title").asString())
        .isEqualTo("Senior Kotlin Engineer");
    json(patch("aaaaaaaaaaaaaaaaaaaa", Map.of("title", "x")), 404);
  }

  private WebTestClient.ResponseSpec patch(String id, Map<String, String> body) {
    return send(client, HttpMethod.PATCH, PATH + "/" + id, Json.MAPPER.writeValueAsString(body));
  }

  @Test
  void aMailWithMoreJobsThanThePersonCanHaveAddsTheFirst() {
    List<Job> jobs =
        IntStream.range(0, 5)
            .mapToObj(i -> aJob("Engineer " + i).postingId("m" + i).build())
            .toList();
    ingest.reads(_ -> new AddedReading(AddedContent.Kind.MAIL, jobs, List.of(), null));
    assertThat(json(post(Map.of("mail", "a")), 201).path("jobs").findValuesAsString("outcome"))
        .containsExactly("ADDED", "ADDED", "ADDED", "FULL", "FULL");
  }

  @Test
  void aPersonAddsOneAtATimeUntilItIsRead() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    ingest.reads(
        _ -> {
          reading.countDown();
          try {
            answered.await(9, TimeUnit.SECONDS);
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
          return read(JOB);
        });
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = other.submit(() -> json(post(Map.of("text", "a")), 201));
      reading.await();
      post(Map.of("text", "a")).expectStatus().isEqualTo(429);
      answered.countDown();
      first.get();
    }
  }

  @Test
  void withoutIngestServiceNothingIsAddedAndThePersonIsTold() {
    ingest.status = 503;
    assertThat(json(post(Map.of("text", "a")), 503).path("detail").asString())
        .contains("was not added");
    ingest.status = 200;
    json(post(Map.of("text", "a")), 201);
  }

  private static AddedReading read(Job job) {
    return new AddedReading(AddedContent.Kind.TEXT, List.of(job), List.of(), null);
  }

  private static AddedReading problem(AddedReading.Problem problem) {
    return new AddedReading(AddedContent.Kind.TEXT, List.of(), List.of(), problem);
  }

  private String problem(Map<String, String> body) {
    return json(post(body), 422).path("detail").asString();
  }

  private WebTestClient.ResponseSpec post(Map<String, String> body) {
    return send(client, HttpMethod.POST, PATH, Json.MAPPER.writeValueAsString(body));
  }

  private WebTestClient.ResponseSpec get(String path) {
    return send(client, HttpMethod.GET, path, null);
  }

  private static WebTestClient.ResponseSpec send(
      WebTestClient client, HttpMethod method, String path, String body) {
    WebTestClient.RequestBodySpec request = client.method(method).uri(path);
    return body == null
        ? request.exchange()
        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
  }

  private static JsonNode json(WebTestClient.ResponseSpec response, int status) {
    byte[] body =
        response.expectStatus().isEqualTo(status).expectBody().returnResult().getResponseBody();
    return Json.MAPPER.readTree(body == null ? new byte[0] : body);
  }
}
