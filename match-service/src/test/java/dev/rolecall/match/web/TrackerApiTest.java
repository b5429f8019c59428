package dev.rolecall.match.web;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.Retention;
import dev.rolecall.match.people.SignUp;
import dev.rolecall.match.people.tracker.ApplicationStore;
import dev.rolecall.match.people.tracker.MailLinkTokens;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.JobBuilder;
import dev.rolecall.testkit.platform.StoreContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Applications, hidden jobs, and matches without them, over HTTP.
@StoreContract
class TrackerApiTest {
  private static final String APPLICATIONS = "/api/v1/me/applications/";
  private static final String HIDDEN = "/api/v1/me/hidden-jobs/";
  private static final String MATCHES = "/api/v1/me/profiles/backend/matches";
  private static final Job KAFKA =
      aJob("Kafka Engineer").at("Acme").postingId("1").needing("java").build();
  private static final Job JAVA =
      aJob("Java Engineer")
          .at("Acme")
          .postingId("2")
          .needing("java")
          .describedAs("<p>Hi</p>")
          .build();
  private static final Job OTHER =
      aJob("Java Developer").at("Quillbrook").postingId("3").needing("java").build();
  private static TestService service;

  private final SignUp person = service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC");
  private final WebTestClient client = service.client(person.token());

  TrackerApiTest() {
    service.matching.clear();
    service.matching.addJobs(KAFKA, JAVA, OTHER);
    exchange(
            HttpMethod.PUT,
            "/api/v1/me/profiles/backend",
            "{\"skills\": [{\"id\": \"java\", \"need\": \"WANT\"}]}")
        .expectStatus()
        .isCreated();
  }

  @BeforeAll
  static void start() throws InterruptedException {
    service = TestService.start("2026-11-05T09:00:00Z");
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aClosedJobThatIsNotTrackedYetSaysHowToKeepIt() {
    service.matching.clear();
    JsonNode problem =
        json(
            exchange(HttpMethod.PUT, APPLICATIONS + JAVA.id(), "{\"state\": \"APPLIED\"}")
                .expectStatus()
                .isNotFound());
    assertThat(problem.path("detail").asString())
        .contains(
            "is not open, and you do not track it yet",
            "POST /api/v1/me/added-jobs",
            JAVA.id() + "");
    service.matching.setLoaded(false);
    exchange(HttpMethod.PUT, APPLICATIONS + JAVA.id(), "{\"state\": \"APPLIED\"}")
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    service.matching.setLoaded(true);
  }

  @Test
  void tracksAJobFromSavedToOfferAndKeepsItWhenItIsGone() {
    exchange(HttpMethod.PUT, APPLICATIONS + JAVA.id(), "{\"state\": \"SAVED\"}")
        .expectStatus()
        .isCreated();
    service.matching.clear();
    JsonNode changed =
        json(
            exchange(
                HttpMethod.PUT,
                APPLICATIONS + JAVA.id(),
                """
                {"state": "INTERVIEW", "appliedOn": "2026-11-01", "nextStep": "Call Kim",
                 "nextStepOn": "2026-11-12", "notes": "=1+1, \\"quoted\\""}
                """));
    assertThat(changed.at("/job/description").asString()).isEqualTo("<p>Hi</p>");
    assertThat(changed.at("/application/open").asBoolean()).isFalse();
    assertThat(changed.path("history").findValuesAsString("state"))
        .containsExactly("SAVED", "INTERVIEW");
    JsonNode list = get("/api/v1/me/applications");
    assertThat(list.at("/counts/INTERVIEW").asInt()).isEqualTo(1);
    assertThat(list.at("/counts/SAVED").asInt()).isZero();
    assertThat(list.at("/applications/0/nextStepOn").asString()).isEqualTo("2026-11-12");

    assertThat(text("/api/v1/me/applications/export.csv").lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("INTERVIEW,Java Engineer,Acme,")
        .contains("2026-11-01,Call Kim,2026-11-12,\"'=1+1, \"\"quoted\"\"\",false,");
    assertThat(get("/api/v1/me/applications/export.json").at("/0/job/description").asString())
        .isEqualTo("<p>Hi</p>");
  }

  @Test
  void changesOnlyWhatWasReadAndUndoesARemoval() {
    String path = APPLICATIONS + KAFKA.id();
    String tag = etag(exchange(HttpMethod.PUT, path, "{\"state\": \"SAVED\"}"));
    exchange(HttpMethod.PUT, path, "{\"state\": \"APPLIED\"}", tag).expectStatus().isOk();
    exchange(HttpMethod.PUT, path, "{\"state\": \"OFFER\"}", tag)
        .expectStatus()
        .isEqualTo(412)
        .expectHeader()
        .exists("ETag");
    exchange(HttpMethod.DELETE, path, null, tag).expectStatus().isEqualTo(412);
    exchange(HttpMethod.DELETE, path, null).expectStatus().isNoContent();
    exchange(HttpMethod.GET, path, null).expectStatus().isNotFound();
    JsonNode restored = json(exchange(HttpMethod.POST, path + "/restore", null));
    assertThat(restored.at("/application/state").asString()).isEqualTo("APPLIED");
    assertThat(restored.at("/application/appliedOn").asString()).isEqualTo("2026-11-05");
  }

  @Test
  void saysWhichFieldIsNotValid() {
    String path = APPLICATIONS + KAFKA.id();
    for (String[] each :
        new String[][] {
          {"{}", "state"},
          {"{\"state\": 1}", "state"},
          {"{\"state\": \"SAVED\", \"note\": \"\"}", "note"},
          {"{\"state\": \"APPLIED\", \"appliedOn\": \"2026-11-06\"}", "appliedOn"},
          {"{\"state\": \"SAVED\", \"nextStepOn\": \"tomorrow\"}", "nextStepOn"},
          {"{\"state\": \"SAVED\", \"notes\": []}", "notes"}
        }) {
      exchange(HttpMethod.PUT, path, each[0])
          .expectStatus()
          .isEqualTo(422)
          .expectBody()
          .jsonPath("$.errors[0].field")
          .isEqualTo(each[1]);
    }
    exchange(HttpMethod.PUT, path, "[]").expectStatus().isEqualTo(422);
    exchange(HttpMethod.PUT, path, "{").expectStatus().isBadRequest();
    exchange(HttpMethod.PUT, APPLICATIONS + "aaaaaaaaaaaaaaaaaaaa", "{\"state\": \"SAVED\"}")
        .expectStatus()
        .isNotFound();
    exchange(HttpMethod.GET, APPLICATIONS + "x", null).expectStatus().isNotFound();
    exchange(HttpMethod.PUT, HIDDEN + KAFKA.id() + "?reason=BORING", null)
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void hiddenAndAppliedJobsLeaveTheMatchesAndCanBeIncluded() {
    assertThat(titles(MATCHES)).hasSize(3);
    exchange(HttpMethod.PUT, HIDDEN + KAFKA.id() + "?reason=PAY", null).expectStatus().isOk();
    exchange(HttpMethod.PUT, APPLICATIONS + JAVA.id(), "{\"state\": \"REJECTED\"}");
    exchange(HttpMethod.PUT, APPLICATIONS + OTHER.id(), "{\"state\": \"SAVED\"}");
    JsonNode matches = get(MATCHES);
    assertThat(matches.path("total").asInt()).isEqualTo(1);
    assertThat(matches.at("/matches/0/application").asString()).isEqualTo("SAVED");
    assertThat(titles(MATCHES + "?include=HIDDEN"))
        .containsExactlyInAnyOrder("Kafka Engineer", "Java Developer");
    assertThat(titles(MATCHES + "?include=APPLIED"))
        .containsExactlyInAnyOrder("Java Engineer", "Java Developer");
    assertThat(titles(MATCHES + "?include=APPLIED,HIDDEN")).hasSize(3);
    JsonNode one = get(MATCHES + "/" + KAFKA.id());
    assertThat(one.path("hidden").asBoolean()).isTrue();
    assertThat(one.path("application").isNull()).isTrue();
    client.get().uri(MATCHES + "?include=ALL").exchange().expectStatus().isEqualTo(422);
    assertThat(get("/api/v1/me/hidden-jobs").at("/hiddenJobs/0/reason").asString())
        .isEqualTo("PAY");

    exchange(HttpMethod.DELETE, HIDDEN + KAFKA.id(), null).expectStatus().isNoContent();
    exchange(HttpMethod.DELETE, HIDDEN + KAFKA.id(), null).expectStatus().isNotFound();
    assertThat(titles(MATCHES)).contains("Kafka Engineer");
  }

  @Test
  void aJobThatWasMergedStaysHiddenAndTracked() {
    exchange(HttpMethod.PUT, HIDDEN + KAFKA.id(), null).expectStatus().isOk();
    exchange(HttpMethod.PUT, APPLICATIONS + JAVA.id(), "{\"state\": \"SAVED\"}");
    service.matching.clear();
    service.matching.addJobs(with(OTHER, KAFKA, JAVA));
    assertThat(titles(MATCHES)).isEmpty();
    assertThat(get("/api/v1/me/applications").at("/applications/0/currentJobId").asString())
        .isEqualTo(OTHER.id().value());
    JsonNode status = get("/api/v1/me/jobs/" + OTHER.id());
    assertThat(status.at("/application/jobId").asString()).isEqualTo(JAVA.id().value());
    assertThat(status.at("/hidden/jobId").asString()).isEqualTo(KAFKA.id().value());
    assertThat(status.path("sameCompany")).isEmpty();
  }

  @Test
  void anExportHasAllApplicationsInTheOrderOfTheListWithTheirHistories() {
    assertThat(get("/api/v1/me/applications/export.json")).isEmpty();
    List<Job> jobs =
        IntStream.range(0, 45)
            .mapToObj(i -> aJob("Job " + i).postingId("e" + i).describedAs("<p>" + i + "</p>"))
            .map(JobBuilder::build)
            .toList();
    service.matching.addJobs(jobs.toArray(Job[]::new));
    for (Job job : jobs) {
      service.clock.advance(Duration.ofSeconds(1));
      exchange(HttpMethod.PUT, APPLICATIONS + job.id(), "{\"state\": \"SAVED\"}");
    }
    Job first = jobs.getFirst();
    service.clock.advance(Duration.ofSeconds(1));
    exchange(HttpMethod.PUT, APPLICATIONS + first.id(), "{\"state\": \"APPLIED\"}");
    JsonNode exported = get("/api/v1/me/applications/export.json");
    assertThat(exported.findValuesAsString("description"))
        .hasSize(45)
        .startsWith("<p>0</p>", "<p>44</p>", "<p>43</p>")
        .endsWith("<p>1</p>");
    assertThat(exported.at("/0/history").findValuesAsString("state"))
        .containsExactly("SAVED", "APPLIED");
    assertThat(exported.at("/44/history")).hasSize(1);
  }

  @Test
  void aLinkInAMailHidesTheJobThatItsJobWasMergedInto() {
    RoleKey role = KAFKA.postings().getFirst().role();
    service
        .bean(JdbcClient.class)
        .sql(
            """
            insert into deliveries (account_id, roles, digest_date, delivered_at)
            values (:account, array[:role], date '2026-11-05', now())
            """)
        .param("account", person.account().id().value())
        .param("role", role.toString())
        .update();
    MailLinkTokens tokens = service.bean(MailLinkTokens.class);
    String link = "/api/v1/mail-links/" + tokens.of(person.account().id(), JobIds.of(role));
    String notMailed = "/api/v1/mail-links/" + tokens.of(person.account().id(), JAVA.id());
    service.matching.clear();
    service.matching.addJobs(with(OTHER, KAFKA, JAVA));
    WebTestClient anyone = service.client();
    assertThat(text(anyone, HttpMethod.POST, notMailed, 200)).contains("This job is closed");
    assertThat(text(anyone, HttpMethod.GET, link, 200)).contains("Java Developer at Quillbrook");
    assertThat(text(anyone, HttpMethod.POST, link, 200)).contains("The job is hidden");
    assertThat(titles(MATCHES)).isEmpty();
  }

  @Test
  void remembersApplicationsToTheSameCompany() {
    exchange(
        HttpMethod.PUT,
        APPLICATIONS + KAFKA.id(),
        "{\"state\": \"REJECTED\", \"appliedOn\": \"2026-03-02\"}");
    JsonNode status = get("/api/v1/me/jobs/" + JAVA.id());
    assertThat(status.path("open").asBoolean()).isTrue();
    assertThat(status.path("application").isNull()).isTrue();
    assertThat(status.at("/sameCompany/0/title").asString()).isEqualTo("Kafka Engineer");
    assertThat(status.at("/sameCompany/0/appliedOn").asString()).isEqualTo("2026-03-02");
    assertThat(get("/api/v1/me/jobs/" + OTHER.id()).path("sameCompany")).isEmpty();
    assertThat(get("/api/v1/me/jobs/" + KAFKA.id()).path("sameCompany")).isEmpty();
  }

  @Test
  void aLinkInAMailHidesItsJobAfterAConfirmationAndNothingElse() {
    MailLinkTokens tokens = service.bean(MailLinkTokens.class);
    String token = tokens.of(person.account().id(), KAFKA.id());
    WebTestClient anyone = service.client();
    String link = "/api/v1/mail-links/" + token;
    assertThat(text(anyone, HttpMethod.GET, link, 200))
        .contains("Hide this job?", "Kafka Engineer at Acme", "method=\"post\"")
        .doesNotContain(person.account().email());
    assertThat(titles(MATCHES)).as("a mail scanner follows links").contains("Kafka Engineer");
    assertThat(text(anyone, HttpMethod.POST, link, 200)).contains("The job is hidden");
    assertThat(titles(MATCHES)).containsExactlyInAnyOrder("Java Engineer", "Java Developer");

    String changed = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
    for (String bad : List.of(changed, token.substring(0, 40), "x")) {
      assertThat(text(anyone, HttpMethod.POST, "/api/v1/mail-links/" + bad, 404))
          .contains("This link does not work");
    }
    service.clock.advance(MailLinkTokens.LIFETIME);
    try {
      assertThat(text(anyone, HttpMethod.POST, link, 404)).contains("It has expired");
    } finally {
      service.clock.advance(MailLinkTokens.LIFETIME.negated());
    }
    service.matching.clear();
    assertThat(text(anyone, HttpMethod.GET, link, 200)).contains("This job is closed");
  }

  @Test
  void aLinkInAMailOfAnErasedAccountDoesNotWork() {
    String token = service.bean(MailLinkTokens.class).of(person.account().id(), KAFKA.id());
    service.bean(People.class).erase(person.account().id());
    assertThat(text(service.client(), HttpMethod.POST, "/api/v1/mail-links/" + token, 404))
        .contains("This link does not work");
  }

  @Test
  void proposesAChangeOfTheProfileWithoutChangingIt() {
    JsonNode found = get("/api/v1/me/profiles/backend/proposal?reason=COMPANY&job=" + KAFKA.id());
    assertThat(found.at("/proposal/changes/0/to").asString()).isEqualTo("Acme");
    assertThat(get("/api/v1/me/profiles/backend/versions").path("versions")).hasSize(1);
    exchange(
            HttpMethod.PUT,
            "/api/v1/me/profiles/backend",
            found.at("/proposal/profile").toString(),
            found.path("etag").asString())
        .expectStatus()
        .isOk();
    assertThat(titles(MATCHES)).containsExactly("Java Developer");
    exchange(
            HttpMethod.GET,
            "/api/v1/me/profiles/backend/proposal?reason=SKILL&job=" + KAFKA.id(),
            null)
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void whatCanNoLongerBeRestoredIsDeleted() {
    String path = APPLICATIONS + KAFKA.id();
    exchange(HttpMethod.PUT, path, "{\"state\": \"SAVED\"}");
    exchange(HttpMethod.DELETE, path, null).expectStatus().isNoContent();
    service.bean(Retention.class).deleteExpired();
    assertThat(stored()).isEqualTo(1);
    service.clock.advance(ApplicationStore.RESTORABLE.plusSeconds(1));
    try {
      exchange(HttpMethod.POST, path + "/restore", null).expectStatus().isNotFound();
      service.bean(Retention.class).deleteExpired();
      assertThat(stored()).isZero();
    } finally {
      service.clock.advance(ApplicationStore.RESTORABLE.plusSeconds(1).negated());
    }
  }

  private int stored() {
    return service
        .bean(JdbcClient.class)
        .sql("select count(*) from applications where account_id = :account")
        .param("account", person.account().id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void isOpenOrNotOnlyWhenTheJobsAreLoaded() {
    exchange(HttpMethod.PUT, APPLICATIONS + JAVA.id(), "{\"state\": \"SAVED\"}");
    assertThat(get("/api/v1/me/applications").at("/applications/0/open").asBoolean()).isTrue();
    service.matching.setLoaded(false);
    try {
      assertThat(get("/api/v1/me/applications").at("/applications/0/open").isNull()).isTrue();
    } finally {
      service.matching.setLoaded(true);
    }
  }

  @Test
  void othersCannotSeeOrChangeIt() {
    exchange(HttpMethod.PUT, APPLICATIONS + JAVA.id(), "{\"state\": \"SAVED\"}");
    exchange(HttpMethod.PUT, HIDDEN + KAFKA.id(), null);
    WebTestClient other =
        service.client(service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC").token());
    other.get().uri(APPLICATIONS + JAVA.id()).exchange().expectStatus().isNotFound();
    other.delete().uri(APPLICATIONS + JAVA.id()).exchange().expectStatus().isNotFound();
    other.post().uri(APPLICATIONS + JAVA.id() + "/restore").exchange().expectStatus().isNotFound();
    other.delete().uri(HIDDEN + KAFKA.id()).exchange().expectStatus().isNotFound();
    service
        .client()
        .get()
        .uri("/api/v1/me/applications")
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  private static Job with(Job job, Job... merged) {
    List<JobPosting> postings =
        Stream.concat(Stream.of(job), Stream.of(merged))
            .flatMap(each -> each.postings().stream())
            .toList();
    return job.toBuilder().postings(postings).build();
  }

  private List<String> titles(String path) {
    return get(path).path("matches").valueStream().map(m -> m.at("/job/title").asString()).toList();
  }

  private JsonNode get(String path) {
    return json(client.get().uri(path).exchange());
  }

  private String text(String path) {
    return new String(body(client.get().uri(path).exchange()), StandardCharsets.UTF_8);
  }

  private static String text(WebTestClient anyone, HttpMethod method, String path, int status) {
    return new String(
        body(anyone.method(method).uri(path).exchange().expectStatus().isEqualTo(status)),
        StandardCharsets.UTF_8);
  }

  private static String etag(WebTestClient.ResponseSpec response) {
    return Objects.requireNonNull(response.returnResult().getResponseHeaders().getETag());
  }

  private static JsonNode json(WebTestClient.ResponseSpec response) {
    return Json.MAPPER.readTree(body(response));
  }

  private static byte[] body(WebTestClient.ResponseSpec response) {
    return Objects.requireNonNullElse(
        response.expectBody().returnResult().getResponseBody(), new byte[0]);
  }

  private WebTestClient.ResponseSpec exchange(
      HttpMethod method, String path, @Nullable String body) {
    return exchange(method, path, body, null);
  }

  private WebTestClient.ResponseSpec exchange(
      HttpMethod method, String path, @Nullable String body, @Nullable String ifMatch) {
    WebTestClient.RequestBodySpec request = client.method(method).uri(path);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }
    return request.exchange();
  }
}
