package dev.rolecall.ingest.web;

import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;

class AddedContentControllerTest {
  private static final String OPERATOR = "0123456789abcdef0123456789abcdef";
  private static final String SERVICE = "fedcba9876543210fedcba9876543210";

  @Test
  void readsAJobForMatchService() {
    send(SERVICE, body("Java Engineer at Quillbrook\n\nJava and Kafka."))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.jobs[0].title")
        .isEqualTo("Java Engineer")
        .jsonPath("$.jobs[0].postings[0].rights.republish")
        .isEqualTo(false);
  }

  @Test
  void theTokensOfServicesAndOperatorsDoNotReplaceEachOther() {
    send(OPERATOR, body("x")).expectStatus().isUnauthorized();
    client(SERVICE)
        .get()
        .uri("/api/v1/boards")
        .header("Authorization", "Bearer " + SERVICE)
        .exchange()
        .expectStatus()
        .isUnauthorized();
    client("")
        .post()
        .uri(AddedContentController.PATH)
        .header("Authorization", "Bearer ")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{}", "[]", "{\"kind\": \"TEXT\", \"content\": \"not base 64!\"}"})
  void aBodyOfAnotherFormIsRejected(String body) {
    send(SERVICE, body).expectStatus().isBadRequest();
  }

  @Test
  void aBodyThatIsTooLargeIsRejected() {
    send(SERVICE, "x".repeat(9 << 20)).expectStatus().isEqualTo(413);
  }

  private static String body(String text) {
    return "{\"kind\": \"TEXT\", \"content\": \"%s\"}"
        .formatted(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static WebTestClient.ResponseSpec send(String token, String body) {
    return client(SERVICE)
        .post()
        .uri(AddedContentController.PATH)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static WebTestClient client(String serviceToken) {
    return WebTestClient.bindToController(
            new AddedContentController(SettableClock.at("2026-11-05T09:00:00Z")))
        .httpMessageCodecs(
            codecs -> {
              codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(Json.MAPPER));
              codecs.defaultCodecs().maxInMemorySize(16 << 20);
            })
        .webFilter(new OperatorAccessFilter(new OperatorAccess(OPERATOR, serviceToken)))
        .build();
  }
}
