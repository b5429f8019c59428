package dev.rolecall.search.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// The tools for the person of an API token.
class McpPersonTest extends McpDialog {
  private static final String PROFILES = "/api/v1/me/profiles";
  private static final String MATCH =
      """
      {"job": {"id": "j1", "title": "Java Engineer", "company": {"name": "Acme"}, "url": "u"},
       "match": {"score": 87, "confidence": 0.5, "vetoes": [], "matchedSkills": ["java"],
         "missingSkills": [], "parts": [{"criterion": "skills", "score": 90, "weight": 40,
           "reason": "Java matches your skills"}]},
       "hidden": false, "application": null}
      """;

  @BeforeEach
  void clear() {
    PERSON.changes.clear();
    PERSON.content.clear();
    PERSON.content.put(PROFILES, "{\"profiles\": [{\"id\": \"backend\"}]}");
  }

  @Test
  void theToolsAreThoseThatTheTokenPermits() {
    assertThat(names()).hasSize(4).doesNotContain("my_matches");
    as("rc_read");
    assertThat(names())
        .hasSize(7)
        .contains("search_jobs", "my_profiles", "my_matches", "explain_match");
    as("rc_write");
    assertThat(names()).hasSize(11).contains("save_job", "mark_applied", "hide_job", "show_job");
  }

  @Test
  void aTokenThatIsNotValidIsRejected() {
    as("rc_revoked");
    post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer");
  }

  @Test
  void matchesHaveReasonsAndOneIsExplained() {
    PERSON.content.put(
        PROFILES + "/backend/matches?limit=2&q=java%20remote&cursor=",
        "{\"total\": 5, \"next\": \"c\", \"matches\": [" + MATCH + "]}");
    PERSON.content.put(PROFILES + "/backend/matches/j1", MATCH);
    as("rc_read");
    JsonNode page =
        call("my_matches", "{\"query\":\"java remote\",\"limit\":2}").path("structuredContent");
    assertThat(page.path("next").asString()).isEqualTo("c");
    assertThat(page.at("/matches/0/reasons/0").asString()).isEqualTo("Java matches your skills");
    JsonNode one = call("explain_match", "{\"id\":\"j1\"}").path("structuredContent");
    assertThat(one.at("/parts/0/weight").asInt()).isEqualTo(40);
    assertThat(one.path("company").asString()).isEqualTo("Acme");
    assertThat(call("my_profiles", "{}").at("/structuredContent/profiles")).hasSize(1);
    JsonNode none = call("explain_match", "{\"id\":\"j2\"}");
    assertThat(none.path("isError").asBoolean()).isTrue();
    assertThat(none.at("/content/0/text").asString()).isEqualTo("There is none.");
  }

  @Test
  void jobsAreSavedHiddenAndAppliedToWithoutLosingNotes() {
    as("rc_write");
    call("save_job", "{\"id\":\"j1\"}");
    call("hide_job", "{\"id\":\"j1\"}");
    call("show_job", "{\"id\":\"j1\"}");
    PERSON.content.put(
        "/api/v1/me/applications/j1",
        "{\"etag\": \"\\\"1\\\"\", \"application\": {\"state\": \"SAVED\", \"notes\": \"N\"}}");
    call("mark_applied", "{\"id\":\"j1\"}");
    assertThat(PERSON.changes)
        .hasSize(4)
        .startsWith(
            "PUT /api/v1/me/applications/j1 {\"state\":\"SAVED\"}",
            "PUT /api/v1/me/hidden-jobs/j1 ",
            "DELETE /api/v1/me/hidden-jobs/j1 ");
    assertThat(PERSON.changes.getLast()).contains("\"APPLIED\"", "\"notes\":\"N\"");
    PERSON.content.put(
        "/api/v1/me/applications/j1", "{\"application\": {\"state\": \"INTERVIEW\"}}");
    JsonNode kept = call("mark_applied", "{\"id\":\"j1\"}");
    assertThat(kept.at("/structuredContent/application").asString()).isEqualTo("INTERVIEW");
    assertThat(PERSON.changes).as("nothing more").hasSize(4);
  }

  @Test
  void aReadingTokenCannotChangeAnything() {
    as("rc_read");
    JsonNode response =
        json(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":"
                + "\"save_job\",\"arguments\":{\"id\":\"j1\"}}}");
    assertThat(response.at("/error/code").asInt()).isEqualTo(-32_602);
    assertThat(PERSON.changes).isEmpty();
  }

  private void as(String token) {
    WebTestClient anonymous = web;
    web = anonymous.mutate().defaultHeaders(headers -> headers.setBearerAuth(token)).build();
  }

  private List<String> names() {
    return result("tools/list", "{}")
        .path("tools")
        .valueStream()
        .map(tool -> tool.path("name").asString())
        .toList();
  }
}
