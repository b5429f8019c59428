package dev.rolecall.match.web;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.UnsubscribeTokens;
import dev.rolecall.match.people.Unsubscription;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Saved searches, followed companies and pauses, over HTTP.
@StoreContract
class SavedSearchApiTest {
  private static final String SEARCHES = "/api/v1/me/searches";
  private static final String FOLLOWS = "/api/v1/me/follows";
  private static TestService service;

  private final String token =
      service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC").token();

  @BeforeAll
  static void start() throws InterruptedException {
    service = TestService.start("2026-11-05T09:00:00Z");
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
    service.matching.addJobs(aJob("Java Engineer").needing("java").build());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void aSearchIsSavedOnceChangedDeletedAndRestored() {
    JsonNode saved =
        json(post(SEARCHES, "{\"query\": \"java remote\"}").expectStatus().isCreated());
    assertThat(saved.path("name").asString()).isEqualTo("java remote");
    assertThat(saved.path("query").asString()).isEqualTo("mode:remote skill:java");
    assertThat(saved.path("alert"))
        .isEqualTo(
            Json.MAPPER.readTree(
                "{\"when\": \"DAILY\", \"days\": [], \"at\": \"08:00\", \"limit\": 20}"));
    assertThat(saved.path("notEvaluated")).isEmpty();
    JsonNode same = json(post(SEARCHES, "{\"query\": \"remote java\"}").expectStatus().isOk());
    assertThat(same).isEqualTo(saved);

    String path = SEARCHES + "/" + saved.path("id").asString();
    JsonNode changed =
        json(
            patch(
                path,
                """
                {"name": "Mine", "snoozedUntil": "2026-12-01T08:00:00Z",
                 "alert": {"when": "WEEKLY", "days": ["FRIDAY"], "at": "17:30", "limit": 5}}
                """));
    assertThat(changed.path("name").asString()).isEqualTo("Mine");
    assertThat(changed.at("/alert/days/0").asString()).isEqualTo("FRIDAY");
    assertThat(changed.path("snoozedUntil").asString()).isEqualTo("2026-12-01T08:00:00Z");
    assertThat(json(patch(path, "{\"snoozedUntil\": null}")).path("snoozedUntil").isNull())
        .isTrue();
    assertThat(json(call(HttpMethod.GET, SEARCHES)).path("searches")).hasSize(1);

    call(HttpMethod.DELETE, path).expectStatus().isNoContent();
    call(HttpMethod.DELETE, path).expectStatus().isNotFound();
    call(HttpMethod.GET, path).expectStatus().isNotFound();
    JsonNode restored = json(call(HttpMethod.POST, path + "/restore").expectStatus().isOk());
    assertThat(restored.path("alert")).isEqualTo(changed.path("alert"));
  }

  @Test
  void aCompanyIsFollowedUnderItsName() {
    JsonNode saved =
        json(post(FOLLOWS, "{\"company\": \"Lumen Post\"}").expectStatus().isCreated());
    assertThat(saved.path("name").asString()).isEqualTo("Lumen Post");
    assertThat(saved.path("query").asString()).isEqualTo("all:yes company:lumen-post");
    post(FOLLOWS, "{\"company\": \"lumen-post\"}").expectStatus().isOk();
    String path = FOLLOWS + "/" + saved.path("id").asString();
    patch(path, "{\"query\": \"java\"}").expectStatus().isEqualTo(422);
    call(HttpMethod.GET, SEARCHES + "/" + saved.path("id").asString()).expectStatus().isNotFound();
    assertThat(json(call(HttpMethod.GET, SEARCHES)).path("searches")).isEmpty();
    call(HttpMethod.DELETE, path).expectStatus().isNoContent();
    assertThat(json(call(HttpMethod.GET, FOLLOWS)).path("follows")).isEmpty();
  }

  @Test
  void whatAlertsDoNotEvaluateIsNamed() {
    JsonNode saved = json(post(SEARCHES, "{\"query\": \"java closed:yes\"}"));
    assertThat(saved.path("notEvaluated")).hasSize(1);
    assertThat(saved.at("/notEvaluated/0").asString()).contains("closed:yes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | query",
        "{\"query\": \"pay:lots\"} | query",
        "{\"query\": 3} | query",
        "{\"query\": \"java\", \"name\": \"a\\nb\"} | name",
        "{\"query\": \"java\", \"alert\": {\"when\": \"SOMETIMES\"}} | alert.when",
        "{\"query\": \"java\", \"alert\": {\"days\": [1]}} | alert.days[0]",
        "{\"query\": \"java\", \"alert\": {\"minScore\": 50}} | alert.minScore",
        "{\"query\": \"java\", \"alerts\": {}} | alerts"
      })
  void whatIsNotValidIsExplained(String body, String field) {
    post(SEARCHES, body)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
    assertThat(json(call(HttpMethod.GET, SEARCHES)).path("searches")).isEmpty();
  }

  @Test
  void noOneReachesAnotherPersonsSearches() {
    JsonNode mine = json(post(SEARCHES, "{\"query\": \"java\"}"));
    String other = service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC").token();
    String path = SEARCHES + "/" + mine.path("id").asString();
    WebTestClient client = service.client(other);
    client.get().uri(path).exchange().expectStatus().isNotFound();
    client.delete().uri(path).exchange().expectStatus().isNotFound();
    client.post().uri(path + "/restore").exchange().expectStatus().isNotFound();
    assertThat(json(call(HttpMethod.GET, path))).isEqualTo(mine);
  }

  @Test
  void allAlertsArePausedAndOneProfileIsSnoozed() {
    put("/api/v1/me/profiles/backend", "{\"name\": \"Backend\"}");
    JsonNode paused = json(patch("/api/v1/me/alerts", "{\"paused\": true}"));
    assertThat(paused.path("paused").asBoolean()).isTrue();
    call(HttpMethod.POST, "/api/v1/me/digests").expectStatus().isEqualTo(409);
    JsonNode snoozed =
        json(
            patch(
                "/api/v1/me/alerts/profiles/backend",
                "{\"snoozedUntil\": \"2026-11-20T00:00:00Z\"}"));
    assertThat(snoozed.at("/profiles/0/snoozedUntil").asString()).isEqualTo("2026-11-20T00:00:00Z");
    patch("/api/v1/me/alerts/profiles/none", "{\"snoozedUntil\": null}")
        .expectStatus()
        .isNotFound();
    patch("/api/v1/me/alerts", "{\"paused\": \"yes\"}").expectStatus().isEqualTo(422);
    assertThat(json(patch("/api/v1/me/alerts", "{\"paused\": false}")).path("paused").asBoolean())
        .isFalse();
  }

  @Test
  void aPersonWithoutAProfileResumesMailThatTheMailboxRefused() {
    post(SEARCHES, "{\"query\": \"skill:java\"}");
    refuse();
    JsonNode suspended = json(call(HttpMethod.GET, "/api/v1/me/alerts"));
    assertThat(suspended.at("/suspension/reason").asString()).isEqualTo("Bounced: 5.1.1");
    assertThat(suspended.at("/suspension/since").asString()).isEqualTo("2026-11-05T08:00:00Z");
    patch("/api/v1/me/alerts", "{\"suspended\": true}").expectStatus().isEqualTo(422);
    patch("/api/v1/me/alerts", "{}").expectStatus().isEqualTo(422);
    patch("/api/v1/me/alerts", "{\"weeklyUpdates\": true}").expectStatus().isEqualTo(422);
    JsonNode resumed = json(patch("/api/v1/me/alerts", "{\"suspended\": false}"));
    assertThat(resumed.path("suspension").isNull()).isTrue();
    refuse();
    post(SEARCHES, "{\"query\": \"skill:kafka\"}");
    assertThat(json(call(HttpMethod.GET, "/api/v1/me/alerts")).path("suspension").isNull())
        .as("a new search resumes it too")
        .isTrue();
  }

  private void refuse() {
    service
        .bean(JdbcClient.class)
        .sql(
            "update accounts set refused_digests = 5, refusal = 'Bounced: 5.1.1',"
                + " refused_at = '2026-11-05T08:00:00Z'")
        .update();
  }

  @Test
  void aLinkInAMailStopsOneSearchOrAll() {
    put("/api/v1/me/profiles/backend", "{\"name\": \"Backend\"}");
    String java = json(post(SEARCHES, "{\"query\": \"java\"}")).path("id").asString();
    String kafka = json(post(SEARCHES, "{\"query\": \"kafka\"}")).path("id").asString();
    var account =
        new dev.rolecall.match.people.AccountId(
            UUID.fromString(json(call(HttpMethod.GET, "/api/v1/me")).path("id").asString()));
    UnsubscribeTokens tokens = service.bean(UnsubscribeTokens.class);
    String one = tokens.of(new Unsubscription.OfSearch(account, UUID.fromString(java)));

    service.client().get().uri("/api/v1/unsubscribe/" + one).exchange().expectStatus().isOk();
    assertThat(when(java)).as("only a POST turns it off").isEqualTo("DAILY");
    service.client().post().uri("/api/v1/unsubscribe/" + one).exchange().expectStatus().isOk();
    assertThat(when(java)).isEqualTo("OFF");
    assertThat(when(kafka)).isEqualTo("DAILY");
    String all = tokens.of(new Unsubscription.All(account));
    service.client().post().uri("/api/v1/unsubscribe/" + all).exchange().expectStatus().isOk();
    assertThat(when(kafka)).isEqualTo("OFF");
    assertThat(
            json(call(HttpMethod.GET, "/api/v1/me/profiles"))
                .at("/profiles/0/alert/when")
                .asString())
        .isEqualTo("OFF");
    String forged =
        (one.charAt(30) == 'A'
            ? one.replace('A', 'B')
            : one.substring(0, 30) + "A" + one.substring(31));
    service
        .client()
        .post()
        .uri("/api/v1/unsubscribe/" + forged)
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private String when(String id) {
    return json(call(HttpMethod.GET, SEARCHES + "/" + id)).at("/alert/when").asString();
  }

  private WebTestClient.ResponseSpec post(String path, String body) {
    return send(HttpMethod.POST, path, body);
  }

  private WebTestClient.ResponseSpec patch(String path, String body) {
    return send(HttpMethod.PATCH, path, body);
  }

  private void put(String path, String body) {
    send(HttpMethod.PUT, path, body).expectStatus().isCreated();
  }

  private WebTestClient.ResponseSpec send(HttpMethod method, String path, String body) {
    return service
        .client(token)
        .method(method)
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private WebTestClient.ResponseSpec call(HttpMethod method, String path) {
    return service.client(token).method(method).uri(path).exchange();
  }

  private static JsonNode json(WebTestClient.ResponseSpec response) {
    return Json.MAPPER.readTree(
        Objects.requireNonNull(response.expectBody(String.class).returnResult().getResponseBody()));
  }
}
