package dev.rolecall.match.web;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// The matches of a profile over HTTP, against the service as it runs.
class MatchApiTest {
  private static final String MATCHES = "/api/v1/me/profiles/backend/matches";
  private static final String PROFILE =
      """
      {"skills": [{"id": "java", "need": "WANT"}, {"id": "php", "need": "AVOID"}],
       "pay": {"floor": {"amount": 80000, "currency": "EUR", "period": "YEAR"}},
       "work": {"modes": ["REMOTE"], "home": {"country": "DE"}}}
      """;
  private static final Job GOOD =
      aJob("Java Engineer")
          .postingId("1")
          .at("Lumen Post")
          .needing("java")
          .remoteFrom("EU")
          .build();
  private static final Job PAYS_LESS =
      aJob("Java Developer")
          .postingId("2")
          .at("Quillbrook")
          .needing("java")
          .remoteFrom("EU")
          .paying(60_000, 70_000, "EUR")
          .build();
  private static final Job ON_SITE =
      aJob("Engineer")
          .postingId("3")
          .at("Northmark")
          .needing("java")
          .working(WorkMode.ONSITE)
          .in("Berlin", "DE")
          .build();

  private static TestService service;
  private String token = "";

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
  void aPersonAndThreeJobs() {
    service.matching.clear();
    service.matching.setLoaded(true);
    service.matching.addJobs(GOOD, PAYS_LESS, ON_SITE);
    String account =
        "{\"email\": \"%s\", \"timeZone\": \"UTC\"}".formatted(Mailbox.fresh().address());
    token = body(post("/api/v1/accounts", TestService.DEV_TOKEN, account)).path("token").asString();
    service
        .client(token)
        .put()
        .uri("/api/v1/me/profiles/backend")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(PROFILE)
        .exchange()
        .expectStatus()
        .isCreated();
  }

  @Test
  void pagesFollowEachOtherByCursor() {
    for (int i = 10; i < 25; i++) {
      service.matching.addJobs(
          aJob("Java Engineer " + i)
              .postingId("p" + i)
              .at("Company " + i)
              .needing("java")
              .remoteFrom("EU")
              .build());
    }
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = body(get(MATCHES + "?limit=6&cursor=" + cursor));
      assertThat(page.path("total").asInt()).isEqualTo(16);
      page.path("matches").forEach(each -> ids.add(each.at("/job/id").asString()));
      cursor = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!cursor.isEmpty());
    assertThat(ids).hasSize(16).doesNotHaveDuplicates();
  }

  @Test
  void oneMatchHasAllItsReasonsAlsoWhenTheProfileHidesIt() {
    JsonNode hidden = body(get(MATCHES + "/" + PAYS_LESS.id()));
    assertThat(hidden.at("/job/title").asString()).isEqualTo("Java Developer");
    assertThat(hidden.at("/match/verdict").asString()).isEqualTo("VETO");
    assertThat(hidden.at("/match/vetoes/0/reason").asString())
        .isEqualTo("Pays 60,000–70,000 EUR a year, below your minimum of 80,000 EUR");
    assertThat(hidden.at("/match/parts").size()).isPositive();
    JsonNode good = body(get(MATCHES + "/" + GOOD.id()));
    assertThat(good.at("/match/verdict").asString()).isEqualTo("MATCH");
  }

  @Test
  void companiesHaveTheirBestMatchesAndReasons() {
    service.matching.addJobs(
        aJob("Second Java Engineer")
            .postingId("9")
            .at("Lumen Post")
            .needing("java")
            .remoteFrom("EU")
            .build());
    String address = "/api/v1/me/profiles/backend/companies";
    JsonNode list = body(get(address + "?minScore=40"));
    assertThat(list.path("total").asInt()).isEqualTo(1);
    JsonNode company = list.at("/companies/0");
    assertThat(company.path("name").asString()).isEqualTo("Lumen Post");
    assertThat(company.path("openJobs").asInt()).isEqualTo(2);
    assertThat(company.path("matchingJobs").asInt()).isEqualTo(2);
    assertThat(company.path("matches").size()).isEqualTo(2);
    assertThat(company.path("reasons").toString()).contains("Java matches your skills");
    assertThat(company.path("score").asInt())
        .isEqualTo(company.at("/matches/0/match/score").asInt());
    get(address + "?limit=31").expectStatus().isEqualTo(422);
    get(address + "?minScore=101").expectStatus().isEqualTo(422);
  }

  @Test
  void aLearningPathNamesTheSkillsThatOpenFurtherJobs() {
    for (int i = 0; i < 4; i++) {
      service.matching.addJobs(
          aJob("Java Engineer")
              .postingId("k" + i)
              .at("Company " + i)
              .needing("java", "kafka")
              .remoteFrom("EU")
              .build());
    }
    String address = "/api/v1/me/profiles/backend/learning-path";
    JsonNode path = body(get(address));
    assertThat(path.path("goal").asString()).isEqualTo("JOBS");
    assertThat(path.path("jobs").asInt()).isEqualTo(5);
    assertThat(path.path("open").asInt()).isEqualTo(1);
    assertThat(path.path("steps").size()).isEqualTo(1);
    assertThat(path.at("/steps/0/skill").asString()).isEqualTo("kafka");
    assertThat(path.at("/steps/0/opens").asInt()).isEqualTo(4);
    assertThat(path.at("/steps/0/medianPay").isNull()).isTrue();
    assertThat(path.at("/steps/0/examples/0/title").asString()).isEqualTo("Java Engineer");
    get(address + "?goal=fame").expectStatus().isEqualTo(422);
    get("/api/v1/me/profiles/other/learning-path").expectStatus().isNotFound();
    service.matching.setLoaded(false);
    get(address).expectStatus().isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aaaaaaaaaaaaaaaaaaaa", "no-such-job"})
  void aJobThatIsNotOpenIsNotFound(String id) {
    get(MATCHES + "/" + id)
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("There is no open job '" + id + "'.");
  }

  @Test
  void whatIfComparesAChangedProfileAndDoesNotStoreIt() {
    String changed = PROFILE.replace("80000", "60000").replace("[\"REMOTE\"]", "[]");
    JsonNode whatIf = body(post(MATCHES + "/what-if", token, changed));
    assertThat(whatIf.at("/before/total").asInt()).isEqualTo(1);
    assertThat(whatIf.at("/before/vetoed/pay").asInt()).isEqualTo(1);
    assertThat(whatIf.at("/after/total").asInt()).isEqualTo(3);
    assertThat(whatIf.at("/after/matches").size()).isEqualTo(3);
    assertThat(body(get(MATCHES)).path("total").asInt()).isEqualTo(1);
    assertThat(body(get("/api/v1/me/profiles/backend")).at("/pay/floor/amount").asInt())
        .isEqualTo(80_000);
  }

  @Test
  void aChangedProfileIsValidatedLikeAStoredOne() {
    post(MATCHES + "/what-if", token, "{\"skills\": [{\"id\": \"jav\", \"need\": \"WANT\"}]}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .value(field -> assertThat((String) field).startsWith("skills"));
  }

  @Test
  void whatIsHiddenAndWhatWouldOpenIt() {
    JsonNode hidden = body(get("/api/v1/me/profiles/backend/hidden"));
    assertThat(hidden.path("jobs").asInt()).isEqualTo(3);
    assertThat(hidden.path("shown").asInt()).isEqualTo(1);
    assertThat(hidden.at("/rules/0/criterion").asString()).isEqualTo("pay");
    assertThat(hidden.at("/rules/0/alone").asInt()).isEqualTo(1);
    assertThat(hidden.at("/rules/0/examples/0/company").asString()).isEqualTo("Quillbrook");
    assertThat(hidden.path("changes").findValuesAsString("text"))
        .containsExactly(
            "A minimum of 64,000 EUR a year would add 1 matching job; the median of those that"
                + " state their pay is 65,000 EUR a year",
            "Accepting on-site work would add 1 matching job");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MATCHES + "?cursor=somewhere",
        MATCHES + "?limit=201",
        MATCHES + "?minScore=101",
        "/api/v1/me/profiles/backend/hidden?minScore=-1"
      })
  void aParameterThatIsNotValidIsNamed(String path) {
    String name = path.replaceAll(".*\\?(\\w+)=.*", "$1");
    get(path)
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/aaaaaaaaaaaaaaaaaaaa"})
  void anotherPersonsProfileIsNotFound(String rest) {
    get("/api/v1/me/profiles/other/matches" + rest).expectStatus().isNotFound();
    get("/api/v1/me/profiles/other/hidden").expectStatus().isNotFound();
    post("/api/v1/me/profiles/other/matches/what-if", token, PROFILE).expectStatus().isNotFound();
  }

  @Test
  void whileTheJobsAreBeingLoadedNothingIsComputed() {
    service.matching.setLoaded(false);
    get(MATCHES + "/" + GOOD.id()).expectStatus().isEqualTo(503);
    get("/api/v1/me/profiles/backend/hidden").expectStatus().isEqualTo(503);
    post(MATCHES + "/what-if", token, PROFILE).expectStatus().isEqualTo(503);
  }

  private WebTestClient.ResponseSpec get(String path) {
    return service.client(token).get().uri(path).exchange();
  }

  private static WebTestClient.ResponseSpec post(String path, String token, String body) {
    return service
        .client(token)
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static JsonNode body(WebTestClient.ResponseSpec response) {
    byte[] body =
        response
            .expectStatus()
            .is2xxSuccessful()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    return Json.MAPPER.readTree(body);
  }
}
