package dev.rolecall.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.MergeDecisions;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;

class MergeDecisionControllerTest {
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  private final List<MergeDecision> published = new ArrayList<>();
  private MergeDecisions log = published::add;

  @Test
  void aDecisionIsStoredWithItsRolesInAFixedOrder() {
    String body =
        """
        {"employer": "acme", "one": "greenhouse:acme:9#b", "other": "greenhouse:acme:1#a",
         "separate": true, "by": "mara"}
        """;
    post(body).expectStatus().isAccepted().expectBody().jsonPath("$.by").isEqualTo("mara");
    MergeDecision decision = published.getFirst();
    assertThat(decision.roleA()).hasToString("greenhouse:acme:1#a");
    assertThat(decision.roleB()).hasToString("greenhouse:acme:9#b");
    assertThat(decision.separate()).isTrue();
    assertThat(decision.at()).isEqualTo(NOON);
  }

  @Test
  void missingAndInvalidFieldsAreReported() {
    post("{\"employer\": \"acme\", \"one\": \"x\"}").expectStatus().isBadRequest();
    post("{\"employer\": \"acme\", \"one\": \"a:b:1#c\", \"other\": \"a:b:1#c\", \"separate\":"
            + " true}")
        .expectStatus()
        .isBadRequest();
    post("{\"employer\": \"acme\", \"one\": \"a:b:1#c\", \"other\": \"a:b:2#c\"}")
        .expectStatus()
        .isBadRequest();
    assertThat(published).isEmpty();
  }

  @Test
  void aDecisionThatCannotBePublishedIsAnError() {
    log =
        _ -> {
          throw new MergeDecisions.DecisionNotStoredException(
              "no broker", new IllegalStateException());
        };
    post("{\"employer\": \"acme\", \"one\": \"a:b:1#c\", \"other\": \"a:b:2#c\", \"separate\":"
            + " false}")
        .expectStatus()
        .isEqualTo(503);
  }

  private WebTestClient.ResponseSpec post(String body) {
    return WebTestClient.bindToController(
            new MergeDecisionController(decision -> log.decide(decision), SettableClock.at(NOON)))
        .httpMessageCodecs(
            codecs ->
                codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(Json.MAPPER)))
        .build()
        .post()
        .uri("/api/v1/merge-decisions")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }
}
