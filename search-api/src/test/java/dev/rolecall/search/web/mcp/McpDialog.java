package dev.rolecall.search.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.TestClient;
import dev.rolecall.search.web.WebSite;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Sends messages of an assistant to the endpoint. Its tests share one application.
@SpringBootTest(classes = WebSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class McpDialog {
  static final StubTrackerService PERSON = new StubTrackerService();

  @LocalServerPort int port;
  WebTestClient web = TestClient.toServer().build();

  @DynamicPropertySource
  static void matchService(DynamicPropertyRegistry registry) {
    registry.add("rolecall.match-service.url", PERSON::url);
  }

  @BeforeEach
  void open() {
    web = TestClient.toServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  JsonNode call(String tool, String arguments) {
    return result("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
  }

  JsonNode result(String method, String parameters) {
    JsonNode response =
        json(
            "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\""
                + method
                + "\",\"params\":"
                + parameters
                + "}");
    assertThat(response.path("id").asString()).isEqualTo("a");
    assertThat(response.has("error")).as(response.toString()).isFalse();
    return response.path("result");
  }

  JsonNode json(String message) {
    return Json.MAPPER.readTree(
        Objects.requireNonNull(
            post(message)
                .expectStatus()
                .isOk()
                .expectHeader()
                .cacheControl(CacheControl.noStore())
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
  }

  WebTestClient.ResponseSpec post(String message) {
    return request(message).exchange();
  }

  WebTestClient.RequestHeadersSpec<?> request(String message) {
    return web.post()
        .uri("/mcp")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Accept", "application/json, text/event-stream")
        .bodyValue(message);
  }
}
