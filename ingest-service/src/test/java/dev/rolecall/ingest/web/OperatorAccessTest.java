package dev.rolecall.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;

class OperatorAccessTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String DECISION =
      """
      {"employer": "acme", "one": "a:b:1#c", "other": "a:b:2#c", "separate": true}
      """;

  private final List<Object> published = new ArrayList<>();

  @Test
  void anOperatorWithTheTokenIsAccepted() {
    post(TOKEN)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(DECISION)
        .exchange()
        .expectStatus()
        .isAccepted();
    assertThat(published).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0123456789abcdef0123456789abcdeF", "Bearer"})
  void anotherTokenIsRejected(String token) {
    post(token)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(DECISION)
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer")
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(String.class)
        .value(body -> assertThat(body).contains("operator token").doesNotContain(TOKEN));
    assertThat(published).isEmpty();
  }

  @Test
  void dataIsOnlyForOperators() {
    client(TOKEN).get().uri("/api/v1/crawls").exchange().expectStatus().isUnauthorized();
    client(TOKEN).get().uri("/nothing").exchange().expectStatus().isUnauthorized();
  }

  private static String login(String password) {
    String text = "operator:" + password;
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBrowserLogsInToThePageOfSources() {
    client(TOKEN)
        .get()
        .uri("/sources")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Basic realm=\"Rolecall operators\", charset=\"UTF-8\"");
    for (String sent : List.of(login("0"), login(""), "Basic ", "Basic #", "Basic " + TOKEN)) {
      client(TOKEN)
          .get()
          .uri("/sources")
          .header("Authorization", sent)
          .exchange()
          .expectStatus()
          .isUnauthorized();
    }
    client(TOKEN)
        .get()
        .uri("/sources?source=lever")
        .header("Authorization", login(TOKEN))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  /// A browser sends a login automatically, also when a page of another site makes it.
  @Test
  void aLoginOfABrowserChangesNothingAndReadsNoData() {
    client(TOKEN)
        .post()
        .uri("/api/v1/merge-decisions")
        .header("Authorization", login(TOKEN))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(DECISION)
        .exchange()
        .expectStatus()
        .isUnauthorized();
    client(TOKEN)
        .post()
        .uri("/sources")
        .header("Authorization", login(TOKEN))
        .exchange()
        .expectStatus()
        .isUnauthorized();
    client(TOKEN)
        .get()
        .uri("/api/v1/boards")
        .header("Authorization", login(TOKEN))
        .exchange()
        .expectStatus()
        .isUnauthorized();
    assertThat(published).isEmpty();
  }

  /// Spring Boot applies the filters of the service to the management port too.
  @Test
  void healthNeedsNoToken() {
    client(TOKEN).get().uri("/actuator/health").exchange().expectStatus().isNotFound();
  }

  @Test
  void withoutAConfiguredTokenEveryRequestIsRejected() {
    client("")
        .get()
        .uri("/api/v1/crawls")
        .header("Authorization", "Bearer ")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, http://evil.example",
    "Origin, null",
    "Origin, ::"
  })
  void aRequestFromAPageOfAnotherSiteIsRejected(String header, String value) {
    post(TOKEN)
        .header(header, value)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(DECISION)
        .exchange()
        .expectStatus()
        .isForbidden();
    assertThat(published).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "image/png"})
  void contentThatAFormCanSendIsRejected(String type) {
    post(TOKEN)
        .header("Content-Type", type)
        .bodyValue(DECISION.getBytes(StandardCharsets.UTF_8))
        .exchange()
        .expectStatus()
        .isEqualTo(415);
    assertThat(published).isEmpty();
  }

  private RequestBodySpec post(String token) {
    return client(TOKEN)
        .post()
        .uri("/api/v1/merge-decisions")
        .header("Authorization", "Bearer " + token);
  }

  private WebTestClient client(String configured) {
    return WebTestClient.bindToController(
            new MergeDecisionController(
                published::add, SettableClock.at(Instant.parse("2026-11-02T12:00:00Z"))))
        .webFilter(new OperatorAccessFilter(new OperatorAccess(configured, "")))
        .build();
  }
}
