package dev.rolecall.search.web.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.find.InMemoryJobSearch;
import dev.rolecall.search.find.SearchUnavailableException;
import dev.rolecall.search.web.page.SampleJobs;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// The dialog of an assistant with the endpoint.
class McpTest extends McpDialog {
  private static final String VERSION = "MCP-Protocol-Version";

  @Autowired InMemoryJobSearch search;

  @AfterEach
  void recover() {
    search.failWith(null);
  }

  @Test
  void aClientInitializesAndListsTheTools() {
    JsonNode initialized =
        result("initialize", "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{}}");
    assertThat(initialized.path("protocolVersion").asString()).isEqualTo("2025-06-18");
    assertThat(initialized.path("capabilities").has("tools")).isTrue();
    JsonNode older = result("initialize", "{\"protocolVersion\":\"1999-01-01\"}");
    assertThat(older.path("protocolVersion").asString()).isEqualTo("2025-06-18");
    post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
        .expectStatus()
        .isAccepted()
        .expectBody()
        .isEmpty();
    JsonNode tools = result("tools/list", "{}").path("tools");
    assertThat(tools.valueStream().map(tool -> tool.path("name").asString()))
        .containsExactly("search_jobs", "get_job", "similar_jobs", "job_market");
    assertThat(result("ping", "{}")).isEmpty();
  }

  @Test
  void theSchemasOfArgumentsAreSchemas() {
    for (JsonNode tool : result("tools/list", "{}").path("tools")) {
      var schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(tool.path("inputSchema"));
      List<Error> violations =
          schema.validate(Json.MAPPER.readTree("{\"no such argument\":1}")).stream().toList();
      assertThat(violations).as(tool.path("name").asString()).isNotEmpty();
    }
  }

  @Test
  void jobsAreFoundReadAndCompared() {
    JsonNode found = call("search_jobs", "{\"query\":\"text:kestrel\",\"limit\":5}");
    JsonNode structured = found.path("structuredContent");
    assertThat(found.path("isError").asBoolean()).isFalse();
    assertThat(structured.path("total").asInt()).isEqualTo(1);
    assertThat(Json.MAPPER.readTree(found.at("/content/0/text").asString())).isEqualTo(structured);
    JsonNode job = structured.at("/jobs/0");
    assertThat(job.path("url").asString())
        .isEqualTo("http://localhost:8080/jobs/" + SampleJobs.COMPLETE.id());
    assertThat(job.path("pay").asString()).isEqualTo("120,000–150,000 USD a year");
    JsonNode whole = call("get_job", "{\"id\":\"" + SampleJobs.COMPLETE.id() + "\"}");
    assertThat(whole.at("/structuredContent/description").asString())
        .contains("event sourcing on Kafka")
        .doesNotContain("<p>");
    JsonNode similar =
        call("similar_jobs", "{\"id\":\"" + SampleJobs.COMPLETE.id() + "\",\"limit\":3}");
    assertThat(similar.at("/structuredContent/jobs")).isNotEmpty();
    assertThat(similar.at("/structuredContent/jobs/0/reasons")).isNotEmpty();
    JsonNode market = call("job_market", "{\"query\":\"java\"}");
    assertThat(market.at("/structuredContent/pay/percentiles")).hasSize(5);
  }

  @Test
  void pagesContinueWithTheCursor() {
    JsonNode first = call("search_jobs", "{\"limit\":2}").path("structuredContent");
    JsonNode second =
        call("search_jobs", "{\"limit\":2,\"cursor\":\"" + first.path("next").asString() + "\"}")
            .path("structuredContent");
    assertThat(second.at("/jobs/0/id")).isNotEqualTo(first.at("/jobs/0/id"));
    assertThat(second.at("/jobs/0/id")).isNotEqualTo(first.at("/jobs/1/id"));
  }

  /// A merged job is the older one.
  @Test
  void anIdThatWasMergedIsFollowed() {
    JsonNode merged = call("get_job", "{\"id\":\"" + SampleJobs.all().get(4).id() + "\"}");
    assertThat(merged.at("/structuredContent/id").asString())
        .isEqualTo(SampleJobs.COMPLETE.id().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search_jobs  | {"query":"mode:moon"}            | 'mode' must be one of
          search_jobs  | {"limit":99}                     | 'limit' must be a whole number from 1 to 25
          search_jobs  | {"limit":"5"}                    | 'limit' must be a whole number
          search_jobs  | {"words":"java"}                 | There is no argument 'words'
          search_jobs  | {"sort":"best"}                  | 'sort' must be one of relevance
          search_jobs  | {"cursor":"x"}                   | is not a cursor
          get_job      | {}                               | 'id' is required
          get_job      | {"id":"../etc"}                  | is not the id of a job
          get_job      | {"id":"aaaaaaaaaaaaaaaaaaaa"}    | There is no job
          """,
      quoteCharacter = '^')
  void anAssistantLearnsWhatIsWrong(String tool, String arguments, String message) {
    JsonNode result = call(tool, arguments);
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asString()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          no json                                                            | -32700
          [{"jsonrpc":"2.0","id":1,"method":"ping"}]                         | -32600
          {"id":1,"method":"ping"}                                           | -32600
          {"jsonrpc":"2.0","id":{},"method":"ping"}                          | -32600
          {"jsonrpc":"2.0","id":1,"method":"resources/list"}                 | -32601
          {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"x"}} | -32602
          {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_job","arguments":[]}} | -32602
          """)
  void aMessageThatIsNotValidHasAnErrorCode(String message, int code) {
    assertThat(json(message).at("/error/code").asInt()).isEqualTo(code);
  }

  @Test
  void anUnavailableIndexIsReportedWithoutDetails() {
    search.failWith(new SearchUnavailableException("secret shard", new TimeoutException()));
    JsonNode result = call("search_jobs", "{}");
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.toString()).contains("unavailable").doesNotContain("secret");
  }

  @Test
  void otherSitesAndUnknownVersionsAreRejected() {
    String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    request(ping).header("Origin", "https://evil.example").exchange().expectStatus().isForbidden();
    request(ping).header("Origin", "null").exchange().expectStatus().isForbidden();
    request(ping).header("Origin", "http://localhost:8080").exchange().expectStatus().isOk();
    request(ping).header(VERSION, "2025-03-26").exchange().expectStatus().isOk();
    request(ping).header(VERSION, "2020-01-01").exchange().expectStatus().isBadRequest();
    web.get().uri("/mcp").exchange().expectStatus().isEqualTo(405);
    web.method(HttpMethod.DELETE).uri("/mcp").exchange().expectStatus().isEqualTo(405);
  }

  @Test
  void halvesOfCharactersAreReplaced() {
    JsonNode result = call("get_job", "{\"id\":\"x\\ud83d\"}");
    assertThat(result.path("isError").asBoolean()).isTrue();
    JsonNode unknown = call("search_jobs", "{\"\\ude00\":\"x\"}");
    assertThat(unknown.toString()).contains("\uFFFD");
    assertThat(McpText.start("ab\uD83D\uDE00c", 3)).isEqualTo("ab ...");
    assertThat(McpText.start("ab\uD83D\uDE00c", 4)).isEqualTo("ab\uD83D\uDE00 ...");
    assertThat(McpText.withoutUnpaired("\uD83D\uDE00 \uD83D")).isEqualTo("\uD83D\uDE00 \uFFFD");
  }

  @Test
  void thePreviousVersionIsAnsweredWithTheOwn() {
    JsonNode previous = result("initialize", "{\"protocolVersion\":\"2025-03-26\"}");
    assertThat(previous.path("protocolVersion").asString()).isEqualTo("2025-06-18");
  }
}
