package dev.rolecall.match.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.ListedSubscription;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.ProfileStore;
import dev.rolecall.match.people.SignUp;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Versions of profiles, concurrent changes, export and import.
@StoreContract
class ProfileVersionsTest {
  private static final String PROFILES = "/api/v1/me/profiles";
  private static TestService service;

  private final SignUp person = service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC");
  private final WebTestClient client = service.client(person.token());

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
  void keepsFormerVersionsAndRestoresOne() {
    put("{\"name\": \"One\", \"experienceYears\": 3}", null, 201);
    service.clock.advance(Duration.ofMinutes(5));
    put("{\"name\": \"Two\", \"experienceYears\": 3}", null, 200);
    put("{\"name\": \"Two\", \"experienceYears\": 4, \"skills\": []}", null, 200);
    JsonNode versions = get(PROFILES + "/mine/versions").path("versions");
    assertThat(versions.valueStream().map(each -> each.path("version").asInt()))
        .containsExactly(3, 2, 1);
    assertThat(versions.get(0).path("changed").toString())
        .isEqualTo("[\"experienceYears\",\"skills\"]");
    assertThat(versions.get(1).path("changed").toString()).isEqualTo("[\"name\"]");
    assertThat(versions.get(0).path("current").asBoolean()).isTrue();
    assertThat(versions.get(2).path("current").asBoolean()).isFalse();
    assertThat(get(PROFILES + "/mine/versions/1").path("name").asString()).isEqualTo("One");

    client.post().uri(PROFILES + "/mine/versions/1/restore").exchange().expectStatus().isOk();

    assertThat(get(PROFILES + "/mine").path("name").asString()).isEqualTo("One");
    assertThat(get(PROFILES + "/mine/versions").path("versions").size()).isEqualTo(4);
  }

  @Test
  void savingTheSameProfileAgainIsNoNewVersion() {
    String tag = put("{\"name\": \"One\"}", null, 201);
    AccountId account = person.account().id();
    service
        .bean(People.class)
        .markListed(
            List.of(
                new ListedSubscription(
                    account,
                    "mine",
                    true,
                    LocalDate.parse("2030-01-01"),
                    Instant.parse("2030-01-01T00:00:00Z"))));
    service.clock.advance(Duration.ofMinutes(5));
    assertThat(put("{ \"id\": \"mine\",  \"name\": \"One\" }", null, 200)).isEqualTo(tag);
    assertThat(service.bean(People.class).profile(account, "mine").orElseThrow().sentUntil())
        .isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(get(PROFILES + "/mine/versions").path("versions").size()).isEqualTo(1);
  }

  @Test
  void keepsFiftyFormerVersions() {
    for (int i = 0; i <= 60; i++) {
      put("{\"experienceYears\": %d}".formatted(i), null, i == 0 ? 201 : 200);
    }
    JsonNode versions = get(PROFILES + "/mine/versions").path("versions");
    assertThat(versions.size()).isEqualTo(ProfileStore.MAX_VERSIONS + 1);
    assertThat(versions.get(0).path("version").asInt()).isEqualTo(61);
    assertThat(versions.get(50).path("version").asInt()).isEqualTo(11);
    client.get().uri(PROFILES + "/mine/versions/10").exchange().expectStatus().isNotFound();
    client
        .post()
        .uri(PROFILES + "/mine/versions/10/restore")
        .exchange()
        .expectStatus()
        .isNotFound();
    client.get().uri(PROFILES + "/none/versions").exchange().expectStatus().isNotFound();
    // restoring the oldest one makes a version too
    client.post().uri(PROFILES + "/mine/versions/11/restore").exchange().expectStatus().isOk();
    assertThat(get(PROFILES + "/mine").path("experienceYears").asInt()).isEqualTo(10);
    JsonNode after = get(PROFILES + "/mine/versions").path("versions");
    assertThat(after.size()).isEqualTo(ProfileStore.MAX_VERSIONS + 1);
    assertThat(after.get(0).path("version").asInt()).isEqualTo(62);
    assertThat(after.get(50).path("version").asInt()).isEqualTo(12);
  }

  @Test
  void doesNotLoseAChangeThatWasMadeElsewhere() {
    String first = put("{\"name\": \"One\"}", null, 201);
    String second = put("{\"name\": \"Two\"}", first, 200);
    assertThat(second).isNotEqualTo(first);
    String reported = put("{\"name\": \"Three\"}", first, 412);
    assertThat(reported).isEqualTo(second);
    assertThat(get(PROFILES + "/mine").path("name").asString()).isEqualTo("Two");
    client
        .post()
        .uri(PROFILES + "/mine/versions/1/restore")
        .header("If-Match", first)
        .exchange()
        .expectStatus()
        .isEqualTo(412);
    client
        .delete()
        .uri(PROFILES + "/mine")
        .header("If-Match", first)
        .exchange()
        .expectStatus()
        .isEqualTo(412);
    client
        .get()
        .uri(PROFILES + "/mine")
        .header("If-None-Match", second)
        .exchange()
        .expectStatus()
        .isNotModified();
    put("{\"name\": \"Three\"}", "\"0-0\", " + second, 200);
    put("{\"name\": \"Four\"}", "*", 200);
  }

  @Test
  void createsOnlyWhenThereIsNone() {
    client
        .put()
        .uri(PROFILES + "/mine")
        .contentType(MediaType.APPLICATION_JSON)
        .header("If-Match", "*")
        .bodyValue("{}")
        .exchange()
        .expectStatus()
        .isEqualTo(412);
    put("{}", null, 201);
    client
        .put()
        .uri(PROFILES + "/mine")
        .contentType(MediaType.APPLICATION_JSON)
        .header("If-None-Match", "*")
        .bodyValue("{\"name\": \"Other\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(412)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("There is already a profile with this id. Choose another id.");
  }

  @Test
  void refusesAnotherIdThanThatOfTheAddress() {
    put("{\"id\": \"other\"}", null, 422);
    client.get().uri(PROFILES + "/mine").exchange().expectStatus().isNotFound();
  }

  @Test
  void shortensALongIdThatIsTaken() {
    String id = "a".repeat(64);
    byte[] body = "{\"id\": \"%s\"}".formatted(id).getBytes(UTF_8);
    create(body, id);
    create(body, "a".repeat(62) + "-2");
  }

  @Test
  void aProfileThatThisReleaseCannotReadCanBeExportedAndReplaced() {
    put("{\"name\": \"One\"}", null, 201);
    put("{\"name\": \"Two\"}", null, 200);
    service
        .bean(JdbcClient.class)
        .sql("update profiles set written = '{\"seniority\": 7}' where account_id = :account")
        .param("account", person.account().id().value())
        .update();
    for (String path : List.of("/mine", "/mine/versions/2")) {
      client
          .get()
          .uri(PROFILES + path)
          .exchange()
          .expectStatus()
          .isEqualTo(409)
          .expectBody()
          .jsonPath("$.detail")
          .value(
              detail ->
                  assertThat((String) detail)
                      .contains(PROFILES + "/mine/export", PROFILES + "/mine/versions."));
    }
    assertThat(get(PROFILES + "/mine/export").path("seniority").asInt()).isEqualTo(7);
    client.post().uri(PROFILES + "/mine/versions/1/restore").exchange().expectStatus().isOk();
    assertThat(get(PROFILES + "/mine").path("name").asString()).isEqualTo("One");
  }

  @Test
  void restoringDoesNotBringBackADeletedProfile() {
    put("{\"name\": \"One\"}", null, 201);
    client.delete().uri(PROFILES + "/mine").exchange().expectStatus().isNoContent();
    client.post().uri(PROFILES + "/mine/versions/1/restore").exchange().expectStatus().isNotFound();
    client.get().uri(PROFILES + "/mine").exchange().expectStatus().isNotFound();
  }

  @Test
  void aDeletedProfileHasNoVersionsWhenItIsCreatedAgain() {
    String first = put("{\"name\": \"One\"}", null, 201);
    put("{\"name\": \"Two\"}", null, 200);
    client.delete().uri(PROFILES + "/mine").exchange().expectStatus().isNoContent();
    service.clock.advance(Duration.ofSeconds(1));
    put("{\"name\": \"Three\"}", null, 201);
    assertThat(get(PROFILES + "/mine/versions").path("versions").size()).isEqualTo(1);
    put("{\"name\": \"Four\"}", first, 412);
  }

  @Test
  void ofConcurrentChangesWithOneTagOneIsCarriedOut() throws Exception {
    String tag = put("{\"experienceYears\": 0}", null, 201);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> changes =
          IntStream.rangeClosed(1, 8)
              .mapToObj(
                  i -> (Callable<Integer>) () -> status("{\"experienceYears\": " + i + "}", tag))
              .toList();
      List<Integer> statuses =
          threads.invokeAll(changes).stream().map(each -> each.resultNow()).sorted().toList();
      assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    }
    assertThat(get(PROFILES + "/mine/versions").path("versions").size()).isEqualTo(2);
  }

  @Test
  void anExportedProfileIsImportedUnchanged() {
    put(
        """
        {"name": "Größe & Co", "pay": {"floor": {"amount": 90000.50, "currency": "EUR",
         "period": "YEAR"}}, "work": {"citizenships": ["NL"]}, "excludeWords": ["crypto"]}
        """,
        null,
        201);
    EntityExchangeResult<byte[]> file =
        client
            .get()
            .uri(PROFILES + "/mine/export")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals(
                "Content-Disposition", "attachment; filename=\"rolecall-profile-mine.json\"")
            .expectBody()
            .returnResult();
    byte[] exported = Objects.requireNonNull(file.getResponseBody());
    assertThat(Json.MAPPER.readTree(exported).propertyNames())
        .containsExactly("id", "name", "pay", "work", "excludeWords");
    create(exported, "mine-2");
    create(exported, "mine-3");
    assertThat(written("mine-2")).isEqualTo(written("mine"));
    client.delete().uri(PROFILES + "/mine").exchange().expectStatus().isNoContent();
    create(exported, "mine");
    assertThat(written("mine")).isEqualTo(written("mine-2"));
  }

  @Test
  void namesANewProfileAfterItsName() {
    create("{\"name\": \"  Bäckend, remote! \"}".getBytes(UTF_8), "backend-remote");
    create("{\"name\": \"日本\"}".getBytes(UTF_8), "profile");
    create("{}".getBytes(UTF_8), "profile-2");
  }

  @Test
  void unsubscribingCanBeUndone() {
    put("{\"name\": \"Mine\", \"alert\": {\"when\": \"WEEKLY\"}}", null, 201);
    Account account = person.account();
    assertThat(service.bean(People.class).stopMail(account.id())).isTrue();
    assertThat(get(PROFILES + "/mine").at("/alert/when").asString()).isEqualTo("OFF");
    client.post().uri(PROFILES + "/mine/versions/1/restore").exchange().expectStatus().isOk();
    assertThat(get(PROFILES + "/mine").at("/alert/when").asString()).isEqualTo("WEEKLY");
  }

  @Test
  void othersCannotReadIt() {
    put("{\"name\": \"Mine\"}", null, 201);
    WebTestClient other =
        service.client(service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC").token());
    for (String path : List.of("", "/export", "/versions", "/versions/1")) {
      other.get().uri(PROFILES + "/mine" + path).exchange().expectStatus().isNotFound();
    }
    other.post().uri(PROFILES + "/mine/versions/1/restore").exchange().expectStatus().isNotFound();
  }

  private String written(String id) {
    return service
        .bean(ProfileStore.class)
        .current(person.account().id(), id)
        .orElseThrow()
        .written();
  }

  private void create(byte[] body, String id) {
    client
        .post()
        .uri(PROFILES)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("Location", PROFILES + "/" + id)
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo(id);
  }

  private JsonNode get(String path) {
    return Json.MAPPER.readTree(
        client
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent());
  }

  private int status(String body, String ifMatch) {
    return exchange(body, ifMatch).returnResult().getStatus().value();
  }

  /// @return the entity tag of the response
  private String put(String body, @Nullable String ifMatch, int status) {
    WebTestClient.ResponseSpec response = exchange(body, ifMatch);
    response.expectStatus().isEqualTo(status);
    return String.valueOf(response.returnResult().getResponseHeaders().getETag());
  }

  private WebTestClient.ResponseSpec exchange(String body, @Nullable String ifMatch) {
    return client
        .put()
        .uri(PROFILES + "/mine")
        .contentType(MediaType.APPLICATION_JSON)
        .headers(
            headers -> {
              if (ifMatch != null) {
                headers.set("If-Match", ifMatch);
              }
            })
        .bodyValue(body)
        .exchange();
  }
}
