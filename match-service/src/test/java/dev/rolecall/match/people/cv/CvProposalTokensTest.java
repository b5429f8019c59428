package dev.rolecall.match.people.cv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A profile from the check of a CV, kept by the browser until its person has signed in.
class CvProposalTokensTest {
  private static final String CV =
      "Xandra Uniquename\nBackend Engineer\nUtrecht, Netherlands\n\nExperience\n"
          + "Backend Engineer, Lumen Post, 2020 - present\nJava and Kafka\n";

  private static TestService service;

  @BeforeAll
  static void start() throws InterruptedException {
    service = TestService.start("2026-11-05T09:00:00Z");
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static JsonNode check(String browser) {
    WebTestClient.RequestBodySpec request =
        service
            .client()
            .post()
            .uri("/api/v1/cv-score")
            .header("X-Forwarded-For", "203.0.113.77")
            .contentType(MediaType.APPLICATION_OCTET_STREAM);
    return Json.MAPPER.readTree(
        Objects.requireNonNull(
            (browser.isEmpty() ? request : request.header("X-Browser", browser))
                .bodyValue(CvDocuments.text(CV))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
  }

  private static WebTestClient.ResponseSpec redeem(String token, String browser) {
    return service
        .client(service.bean(People.class).signUp(Mailbox.fresh().address(), "UTC").token())
        .post()
        .uri("/internal/v1/cv-proposals")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Json.MAPPER.writeValueAsString(Map.of("token", token, "browser", browser)))
        .exchange();
  }

  @Test
  void theProfileOfACheckedCvIsUsedOnceByTheSameBrowser() {
    assertThat(check("").path("proposal").isNull()).isTrue();
    JsonNode checked = check("browser-1");
    assertThat(checked.at("/score/total").isNumber()).isTrue();
    String token = checked.path("proposal").asString();
    assertThat(token).hasSizeLessThan(1_000);
    redeem(token, "browser-2").expectStatus().isEqualTo(422);
    redeem(token.substring(4), "browser-1").expectStatus().isEqualTo(422);
    redeem(token, "browser-1")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.profile.skills[*].id")
        .isEqualTo(List.of("java", "kafka"))
        .jsonPath("$.profile.work.home.city")
        .isEqualTo("Utrecht");
    redeem(token, "browser-1")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.detail")
        .value(detail -> assertThat((String) detail).contains("can be used once"));
    assertThat(rows()).as("only numbers are stored").containsOnlyKeys("nonce", "expires_at");
  }

  @Test
  void itExpiresAndALaterUseForgetsOldNumbers() {
    CvProposalTokens tokens = service.bean(CvProposalTokens.class);
    ObjectNode profile = Json.MAPPER.createObjectNode().put("name", "Mine");
    String late = tokens.issue(profile, "b");
    assertThat(tokens.redeem(tokens.issue(profile, "b"), "b")).contains(profile);
    service.clock.advance(CvProposalTokens.VALIDITY);
    assertThat(tokens.redeem(late, "b")).isEmpty();
    assertThat(
            service
                .bean(JdbcClient.class)
                .sql("select count(*) from used_cv_proposals")
                .query(Integer.class)
                .single())
        .isZero();
    for (String forged : new String[] {"", "x", "%", "AAAA".repeat(30)}) {
      assertThat(tokens.redeem(forged, "b")).isEmpty();
    }
  }

  private static Map<String, Object> rows() {
    return service
        .bean(JdbcClient.class)
        .sql("select * from used_cv_proposals")
        .query()
        .singleRow();
  }
}
