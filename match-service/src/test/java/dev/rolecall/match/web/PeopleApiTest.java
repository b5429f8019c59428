package dev.rolecall.match.web;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// What people can ask over HTTP, against the service as it runs.
@StoreContract
class PeopleApiTest {
  private static TestService service;

  private final Mailbox mailbox = Mailbox.fresh();

  @BeforeAll
  static void start() throws InterruptedException {
    service = TestService.start("2026-11-05T09:00:00Z");
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void someJobs() {
    service.matching.clear();
    service.matching.setLoaded(true);
    service.matching.addJobs(
        aJob("Senior Java Engineer")
            .at("Lumen Post")
            .postingId("1")
            .in("Utrecht", "NL")
            .needing("java", "postgresql")
            .paying(70_000, 90_000, "EUR")
            .build(),
        aJob("Backend Developer").at("Quillbrook").postingId("2").needing("java").build(),
        aJob("Web Developer").at("Northmark").postingId("3").needing("php", "java").build());
  }

  @Test
  void anAccountIsMadeOnceHoweverItsAddressIsWritten() {
    post("/api/v1/accounts", TestService.DEV_TOKEN, account(mailbox.address(), "Europe/Amsterdam"))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.email")
        .isEqualTo(mailbox.address())
        .jsonPath("$.timeZone")
        .isEqualTo("Europe/Amsterdam")
        .jsonPath("$.token")
        .value(token -> assertThat((String) token).hasSizeGreaterThan(42));
    post(
            "/api/v1/accounts",
            TestService.DEV_TOKEN,
            account(mailbox.address().toUpperCase(java.util.Locale.ROOT), "UTC"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.timeZone")
        .isEqualTo("Europe/Amsterdam");
  }

  @Test
  void creatingAnAccountRequiresTheDevelopmentToken() {
    post("/api/v1/accounts", "guess", account(mailbox.address(), "UTC"))
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer");
  }

  @Test
  void aBadAddressAndAnUnknownZoneAreNamed() {
    post("/api/v1/accounts", TestService.DEV_TOKEN, account("nobody", "UTC"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("email");
    post("/api/v1/accounts", TestService.DEV_TOKEN, account(mailbox.address(), "Mars/Olympus"))
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("timeZone")
        .jsonPath("$.detail")
        .value(words -> assertThat((String) words).contains("Europe/Amsterdam"));
  }

  @Test
  void requestsWithoutATokenAreUnauthorized() {
    service.client().get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
    client("rc_wrong").get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void aPersonMovesAndIsErased() {
    String token = signUp();
    client(token)
        .patch()
        .uri("/api/v1/me")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"timeZone\": \"Asia/Tokyo\"}")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.timeZone")
        .isEqualTo("Asia/Tokyo");
    client(token).delete().uri("/api/v1/me").exchange().expectStatus().isForbidden();
    client(token)
        .delete()
        .uri("/api/v1/me?email={email}", mailbox.address())
        .exchange()
        .expectStatus()
        .isForbidden();
    client(token).get().uri("/api/v1/me").exchange().expectStatus().isOk();
    client(token)
        .delete()
        .uri("/api/v1/me")
        .header("Confirm-Email", mailbox.address())
        .exchange()
        .expectStatus()
        .isNoContent();
    client(token).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void aProfileIsKeptAsItMeansAndListed() {
    String token = signUp();
    put(token, "backend", "{\"skills\": [{\"id\": \"java\", \"need\": \"WANT\"}]}")
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("backend")
        .jsonPath("$.alert.when")
        .isEqualTo("DAILY");
    put(token, "backend", "{\"name\": \"Mine\", \"alert\": {\"when\": \"OFF\"}}")
        .expectStatus()
        .isOk();
    client(token)
        .get()
        .uri("/api/v1/me/profiles")
        .exchange()
        .expectBody()
        .jsonPath("$.profiles.length()")
        .isEqualTo(1)
        .jsonPath("$.profiles[0].name")
        .isEqualTo("Mine")
        .jsonPath("$.profiles[0].alert.at")
        .isEqualTo("08:00:00");
    client(token)
        .delete()
        .uri("/api/v1/me/profiles/backend")
        .exchange()
        .expectStatus()
        .isNoContent();
    client(token)
        .get()
        .uri("/api/v1/me/profiles/backend")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("You have no profile 'backend'.");
  }

  @Test
  void reportsAllFaultsOfAProfileAtOnce() {
    String token = signUp();
    put(
            token,
            "bad",
            """
            {"skills": [{"id": "java", "need": "MUSTT"}, {"id": "telepathy", "need": "WANT"},
                        {"id": "golang", "need": "WANT", "level": 9}],
             "work": {"home": {"country": "XX"}}}
            """)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].field")
        .value(
            fields ->
                assertThat((Iterable<?>) fields)
                    .map(Object::toString)
                    .containsExactly(
                        "skills[0].need",
                        "skills[1].id",
                        "skills[2].id",
                        "skills[2].level",
                        "work.home.country"))
        .jsonPath("$.errors[2].message")
        .isEqualTo("'golang' is not a known skill. Did you mean 'go'?");
  }

  @Test
  void reportsMissingFieldsOfAProfile() {
    put(signUp(), "bad", "{\"skills\": [{\"id\": \"java\"}]}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("skills[0].need is missing");
  }

  @Test
  void aProfileHasItsLimits() {
    String token = signUp();
    put(token, "large", "{\"name\": \"" + "x".repeat(70_000) + "\"}").expectStatus().isEqualTo(413);
    put(token, "broken", "{\"name\": ").expectStatus().isBadRequest();
    put(token, "list", "[]").expectStatus().isEqualTo(422);
    put(token, "amount", "{\"pay\": {\"floor\": {\"amount\": \"much\"}}}")
        .expectStatus()
        .isEqualTo(422);
    put(token, "huge", rate("1e600000000")).expectStatus().isEqualTo(422);
    put(token, "tiny", rate("1e-600000000")).expectStatus().isEqualTo(422);
    for (int i = 0; i < 20; i++) {
      put(token, "p" + i, "{}").expectStatus().isCreated();
    }
    put(token, "p20", "{}").expectStatus().isEqualTo(422);
    put(token, "p19", "{\"name\": \"again\"}").expectStatus().isOk();
  }

  @Test
  void namesTheLineOfBrokenJsonAndNoJavaType() {
    String token = signUp();
    put(token, "broken", "{\n\"name\": oops}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .value(
            detail ->
                assertThat((String) detail).startsWith("The body is not valid JSON, see line 2"));
    put(token, "twice", "{\"skills\": [], \"skills\": []}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.detail")
        .value(
            detail -> assertThat((String) detail).startsWith("A field occurs twice, see line 1"));
    put(token, "typo", "{\"skils\": [], \"alert\": {\"days\": [1]}}")
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[*].field")
        .isEqualTo(java.util.List.of("skils", "alert.days[0]"));
    put(token, "empty", "").expectStatus().isBadRequest();
  }

  @Test
  void matchesHaveReasonsAndCountsOfVetoedJobs() {
    String token = signUp();
    put(
            token,
            "backend",
            """
            {"skills": [{"id": "java", "need": "WANT"}, {"id": "postgresql", "need": "WANT"},
                        {"id": "php", "need": "AVOID"}]}
            """)
        .expectStatus()
        .isCreated();
    client(token)
        .get()
        .uri("/api/v1/me/profiles/backend/matches?limit=1")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.profileId")
        .isEqualTo("backend")
        .jsonPath("$.total")
        .isEqualTo(2)
        .jsonPath("$.vetoed.skills")
        .isEqualTo(1)
        .jsonPath("$.matches.length()")
        .isEqualTo(1)
        .jsonPath("$.matches[0].job.title")
        .isEqualTo("Senior Java Engineer")
        .jsonPath("$.matches[0].job.pay[0].max")
        .isEqualTo(90_000)
        .jsonPath("$.matches[0].job.url")
        .value(url -> assertThat((String) url).startsWith("https://rolecall.example/jobs/"))
        .jsonPath("$.matches[0].match.score")
        .value(score -> assertThat((Integer) score).isGreaterThan(90))
        .jsonPath("$.matches[0].match.parts[0].reason")
        .isEqualTo("Java and PostgreSQL match your skills");
    client(token)
        .get()
        .uri("/api/v1/me/profiles/backend/matches?limit=0")
        .exchange()
        .expectStatus()
        .isEqualTo(422);
    client(token)
        .get()
        .uri("/api/v1/me/profiles/backend/matches?limit=many")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void matchesCanBeSearched() {
    String token = signUp();
    put(token, "backend", "{\"skills\": [{\"id\": \"java\", \"need\": \"WANT\"}]}")
        .expectStatus()
        .isCreated();
    client(token)
        .get()
        .uri("/api/v1/me/profiles/backend/matches?q={q}", "skill:php")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.matches[*].job.skills[?(@.id == 'php')]")
        .isNotEmpty()
        .jsonPath("$.total")
        .isEqualTo(1);
    client(token)
        .get()
        .uri("/api/v1/me/profiles/backend/matches?q={q}", "posted:yesterdayish pay:>90k")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("The search is not valid")
        .jsonPath("$.problems[0].filter")
        .isEqualTo("posted")
        .jsonPath("$.problems[0].value")
        .isEqualTo("yesterdayish");
  }

  @Test
  void untilAllJobsAreKnownMatchesAndDigestsWait() {
    String token = signUp();
    put(token, "backend", "{}").expectStatus().isCreated();
    service.matching.setLoaded(false);
    client(token)
        .get()
        .uri("/api/v1/me/profiles/backend/matches")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "5")
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    post("/api/v1/me/digests", token, "{}").expectStatus().isEqualTo(503);
  }

  @Test
  void todaysDigestIsSentOnceHoweverOftenItIsRequested() throws Exception {
    String token = signUp();
    put(token, "backend", "{\"skills\": [{\"id\": \"java\", \"need\": \"WANT\"}]}")
        .expectStatus()
        .isCreated();
    for (int i = 0; i < 3; i++) {
      post("/api/v1/me/digests", token, "{}")
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.date")
          .isEqualTo("2026-11-05")
          .jsonPath("$.state")
          .isEqualTo("SENT")
          .jsonPath("$.jobs")
          .isEqualTo(3)
          .jsonPath("$.messageId")
          .value(id -> assertThat((String) id).endsWith(".2026-11-05@rolecall.example>"));
    }
    assertThat(mailbox.mails())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.getSubject()).startsWith("3 new backend jobs for you, including ");
              assertThat(mail.getHeader("List-Unsubscribe-Post"))
                  .containsExactly("List-Unsubscribe=One-Click");
            });
    client(token)
        .get()
        .uri("/api/v1/me/digests")
        .exchange()
        .expectBody()
        .jsonPath("$.digests.length()")
        .isEqualTo(1);
  }

  @Test
  void withoutAProfileThatWantsMailThereIsNothingToSend() {
    String token = signUp();
    post("/api/v1/me/digests", token, "{}").expectStatus().isEqualTo(409);
    put(token, "off", "{\"alert\": {\"when\": \"OFF\"}}").expectStatus().isCreated();
    post("/api/v1/me/digests", token, "{}").expectStatus().isEqualTo(409);
  }

  @Test
  void onlyAPostStopsTheMails() throws Exception {
    String token = signUp();
    put(token, "backend", "{\"name\": \"Mine\"}").expectStatus().isCreated();
    post("/api/v1/me/digests", token, "{}").expectStatus().isOk();
    String header = mailbox.mails().getFirst().getHeader("List-Unsubscribe")[0];
    assertThat(header).startsWith("<https://rolecall.example/").doesNotContain("example//");
    String path = header.substring(1, header.length() - 1).replace("https://rolecall.example", "");
    service
        .client()
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("<form method=\"post\">"));
    profileHasAlert(token, "DAILY");
    service
        .client()
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("List-Unsubscribe=One-Click")
        .exchange()
        .expectStatus()
        .isOk();
    profileHasAlert(token, "OFF");
    service
        .client()
        .post()
        .uri(path.substring(0, path.length() - 2) + "AA")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void healthReportsEachPart() {
    service
        .managementClient()
        .get()
        .uri("/actuator/health")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.components.db.status")
        .isEqualTo("UP")
        .jsonPath("$.components.smtp.status")
        .isEqualTo("UP")
        .jsonPath("$.components.digest.details.retrying")
        .isEqualTo(0);
    service
        .managementClient()
        .get()
        .uri("/actuator/health/readiness")
        .exchange()
        .expectStatus()
        .isOk();
    service
        .managementClient()
        .get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(text -> assertThat(text).contains("rolecall_digests_total{outcome=\"sent\"}"));
  }

  private void profileHasAlert(String token, String when) {
    client(token)
        .get()
        .uri("/api/v1/me/profiles/backend")
        .exchange()
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("Mine")
        .jsonPath("$.alert.when")
        .isEqualTo(when);
  }

  private String signUp() {
    byte[] response =
        post("/api/v1/accounts", TestService.DEV_TOKEN, account(mailbox.address(), "UTC"))
            .expectStatus()
            .isCreated()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    return dev.rolecall.model.wire.Json.MAPPER.readTree(response).path("token").asString();
  }

  private static String rate(String amount) {
    return "{\"pay\": {\"floor\": {\"amount\": %s, \"currency\": \"EUR\", \"period\": \"YEAR\"}}}"
        .formatted(amount);
  }

  private static String account(String email, String zone) {
    return "{\"email\": \"%s\", \"timeZone\": \"%s\"}".formatted(email, zone);
  }

  private static WebTestClient client(String token) {
    return service.client(token);
  }

  private static WebTestClient.ResponseSpec post(String path, String token, String body) {
    return client(token)
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static WebTestClient.ResponseSpec put(String token, String id, String body) {
    return client(token)
        .put()
        .uri("/api/v1/me/profiles/" + id)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }
}
