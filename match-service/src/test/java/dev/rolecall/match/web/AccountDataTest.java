package dev.rolecall.match.web;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.signin.SignIn;
import dev.rolecall.match.people.signin.SignInResult;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/// API tokens, and the export of everything about a person.
@StoreContract
class AccountDataTest {
  private static TestService service;

  private final Mailbox mailbox = Mailbox.fresh();

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
  void aTokenIsCreatedListedUsedAndRevoked() {
    String session = signIn();
    JsonNode created = json(create(session, "Spreadsheet", "WRITE").expectStatus().isCreated());
    String secret = created.path("token").asString();
    assertThat(secret).startsWith("rc_").hasSize(46);

    JsonNode unused = json(call(HttpMethod.GET, "/api/v1/me/tokens", session));
    assertThat(unused.toString()).doesNotContain(secret);
    assertThat(unused.at("/tokens/0/name").asString()).isEqualTo("Spreadsheet");
    assertThat(unused.at("/tokens/0/lastUsedAt").isNull()).isTrue();
    call(HttpMethod.GET, "/api/v1/me", secret).expectStatus().isOk();
    JsonNode used = json(call(HttpMethod.GET, "/api/v1/me/tokens", session));
    assertThat(used.at("/tokens/0/lastUsedAt").asString()).isEqualTo("2026-11-05T09:00:00Z");

    String id = created.path("id").asString();
    call(HttpMethod.DELETE, "/api/v1/me/tokens/" + id, session).expectStatus().isNoContent();
    call(HttpMethod.GET, "/api/v1/me", secret).expectStatus().isUnauthorized();
    call(HttpMethod.DELETE, "/api/v1/me/tokens/" + id, session).expectStatus().isNotFound();
  }

  @Test
  void aTokenThatMayReadChangesNothing() {
    String session = signIn();
    String secret = json(create(session, "Reader", "READ")).path("token").asString();
    call(HttpMethod.GET, "/api/v1/me/profiles", secret).expectStatus().isOk();
    call(HttpMethod.DELETE, "/api/v1/me", secret)
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    call(HttpMethod.GET, "/api/v1/me", session).expectStatus().isOk();
  }

  @Test
  void aTokenCannotCreateOthers() {
    String secret = json(create(signIn(), "Program", "WRITE")).path("token").asString();
    create(secret, "Another", "WRITE").expectStatus().isForbidden();
  }

  @Test
  void aTokenNeitherLocksItsOwnerOutNorExportsEverything() {
    String session = signIn();
    JsonNode created = json(create(session, "Program", "WRITE"));
    String secret = created.path("token").asString();
    String id =
        json(call(HttpMethod.GET, "/api/v1/me/sessions", secret)).at("/sessions/0/id").asString();
    call(HttpMethod.DELETE, "/api/v1/me/sessions/" + id, secret).expectStatus().isForbidden();
    call(HttpMethod.DELETE, "/api/v1/me/tokens/" + created.path("id").asString(), secret)
        .expectStatus()
        .isForbidden();
    call(HttpMethod.GET, "/api/v1/me/export", secret).expectStatus().isForbidden();
    service
        .client(secret)
        .delete()
        .uri("/api/v1/me")
        .header("Confirm-Email", "other@example.org")
        .exchange()
        .expectStatus()
        .isForbidden();
    call(HttpMethod.GET, "/api/v1/me", session).expectStatus().isOk();
    call(HttpMethod.GET, "/api/v1/me", secret).expectStatus().isOk();
  }

  @Test
  void noOneRevokesAnotherPersonsToken() {
    String session = signIn();
    JsonNode mine = json(create(session, "Mine", "READ"));
    String evil = signIn(Mailbox.fresh());
    call(HttpMethod.DELETE, "/api/v1/me/tokens/" + mine.path("id").asString(), evil)
        .expectStatus()
        .isNotFound();
    call(HttpMethod.GET, "/api/v1/me", mine.path("token").asString()).expectStatus().isOk();
  }

  @ParameterizedTest
  @CsvSource({"'', READ, name", "'  ', READ, name", "x, ALL, scope", "x, , scope"})
  void aTokenThatIsNotValidIsExplained(String name, String scope, String field) {
    create(signIn(), name, scope)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void anAccountHasAtMostTwentyTokens() {
    String session = signIn();
    for (int i = 0; i < 20; i++) {
      create(session, "Program " + i, "READ").expectStatus().isCreated();
    }
    create(session, "One more", "READ").expectStatus().isEqualTo(422);
  }

  @Test
  void theExportHasAllTablesOfThePersonAndNoSecret() {
    String session = signIn();
    String secret = json(create(session, "Spreadsheet", "READ")).path("token").asString();
    service
        .client(session)
        .put()
        .uri("/api/v1/me/profiles/backend")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"name\": \"My profile\"}")
        .exchange()
        .expectStatus()
        .isCreated();
    call(HttpMethod.POST, "/api/v1/me/digests", session).expectStatus().isOk();
    signIn(Mailbox.fresh());

    WebTestClient.ResponseSpec response = call(HttpMethod.GET, "/api/v1/me/export", session);
    response
        .expectHeader()
        .valueEquals("Content-Disposition", "attachment; filename=\"rolecall-export.json\"");
    JsonNode export = json(response);

    assertThat(export.at("/account/email").asString()).isEqualTo(mailbox.address());
    assertThat(export.at("/profiles/0/written/name").asString()).isEqualTo("My profile");
    assertThat(export.path("sessions")).hasSize(1);
    assertThat(export.path("api_tokens")).hasSize(1);
    assertThat(export.path("sign_in_links")).hasSize(1);
    assertThat(export.path("digests")).hasSize(1);
    assertThat(export.path("deliveries")).hasSize(1);
    Set<String> names = new TreeSet<>(export.propertyNames());
    assertThat(names).containsAll(tablesWithAccounts());
    assertThat(export.toString()).doesNotContain(session, secret, "hash");
  }

  private static Set<String> tablesWithAccounts() {
    return Set.copyOf(
        service
            .bean(JdbcClient.class)
            .sql(
                "select distinct conrelid::regclass::text from pg_constraint where contype = 'f'"
                    + " and confrelid = 'accounts'::regclass")
            .query(String.class)
            .list());
  }

  private String signIn() {
    return signIn(mailbox);
  }

  private static String signIn(Mailbox mailbox) {
    SignIn signIn = service.bean(SignIn.class);
    var request = new SignIn.LinkRequest(mailbox.address(), "UTC", "b".repeat(43), client(mailbox));
    String link = signIn.requestLink(request).orElseThrow().token();
    return ((SignInResult.SignedIn) signIn.redeem(link, request.browser(), null)).sessionToken();
  }

  /// One network for each, as the requests of a client are limited.
  private static String client(Mailbox mailbox) {
    return "2001:db8:0:%x::1".formatted(mailbox.address().hashCode() & 0xFFFF);
  }

  private static WebTestClient.ResponseSpec create(String token, String name, String scope) {
    return service
        .client(token)
        .post()
        .uri("/api/v1/me/tokens")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(
            Json.MAPPER.writeValueAsString(
                scope == null ? Map.of("name", name) : Map.of("name", name, "scope", scope)))
        .exchange();
  }

  private static WebTestClient.ResponseSpec call(HttpMethod method, String path, String token) {
    return service.client(token).method(method).uri(path).exchange();
  }

  private static JsonNode json(WebTestClient.ResponseSpec response) {
    return Json.MAPPER.readTree(response.expectBody().returnResult().getResponseBodyContent());
  }
}
