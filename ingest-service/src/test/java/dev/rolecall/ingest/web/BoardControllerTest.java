package dev.rolecall.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.OwnedBoardsFixture;
import dev.rolecall.ingest.publish.BoardControlFixture;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/// The operators' API of boards. Its access control is tested in [OperatorAccessTest].
class BoardControllerTest {
  private static final Instant AT = Instant.parse("2026-11-05T09:00:00Z");

  private final OwnedBoardsFixture boards = new OwnedBoardsFixture(0);
  private final BoardControlFixture control = new BoardControlFixture();
  private final WebTestClient client =
      WebTestClient.bindToController(new BoardController(boards.owned(), control.control()))
          .httpMessageCodecs(
              codecs ->
                  codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(Json.MAPPER)))
          .build();

  private void register(String key, boolean complete) {
    BoardState read =
        new BoardState(Map.of(), Map.of(), "c", AT, complete ? AT : null, 0, null, AT);
    boards.register(
        new Board(
            BoardKey.parse(key),
            null,
            "host.example",
            Terms.of(SourceKind.EMPLOYER_BOARD),
            CrawlSchedule.PERIODIC,
            false,
            null,
            read));
  }

  private ResponseSpec add(String json) {
    return client
        .post()
        .uri("/api/v1/boards")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(json)
        .exchange();
  }

  @ParameterizedTest
  @CsvSource({
    "greenhouse:tidewrack, greenhouse:tidewrack",
    "https://boards.greenhouse.io/tidewrack/jobs/4100001, greenhouse:tidewrack",
    "https://jobs.lever.co/tidewrack, lever:tidewrack",
    "https://tidewrack.wd5.myworkdayjobs.com/External, workday:tidewrack.wd5/External"
  })
  void aBoardIsAddedByItsNameOrByALink(String named, String key) {
    add("{\"board\": \"%s\", \"name\": \"Tidewrack\"}".formatted(named))
        .expectStatus()
        .isAccepted()
        .expectBody()
        .jsonPath("$.board")
        .isEqualTo(key)
        .jsonPath("$.health")
        .isEqualTo("UNVERIFIED");
    assertThat(control.published()).extracting(Board::key).containsExactly(BoardKey.parse(key));
    assertThat(control.published().getFirst().name()).isEqualTo("Tidewrack");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"board\": \"\"}",
        "{\"board\": \"tidewrack\"}",
        "{\"board\": \"nowhere:tidewrack\"}",
        "{\"board\": \"recruitee:169.254.169.254\"}",
        "{\"board\": \"greenhouse:../x\"}",
        "{\"board\": \"https://tidewrack.example/careers\"}",
        "{\"board\": \"https://[\"}",
        "{\"board\": 7, \"name\": []}",
        "["
      })
  void anInvalidBoardIsRejectedWithTheReason(String json) {
    add(json).expectStatus().isBadRequest();
    assertThat(control.published()).isEmpty();
  }

  @Test
  void aBoardIsPausedResumedAndRemoved() {
    register("workday:tidewrack.wd5/External", true);
    String path = "http://localhost/api/v1/boards/workday/tidewrack.wd5%2FExternal";
    for (String change : List.of("/pause", "/resume")) {
      client.post().uri(URI.create(path + change)).exchange().expectStatus().isAccepted();
    }
    client.delete().uri(URI.create(path)).exchange().expectStatus().isAccepted();
    assertThat(control.published()).extracting(Board::paused).containsExactly(true, false, false);
    assertThat(control.published().getLast().schedule()).isEqualTo(CrawlSchedule.REMOVED);
  }

  @Test
  void aBoardThatIsNotKnownCannotBeChanged() {
    for (String path : List.of("/greenhouse/nowhere", "/x/y", "/greenhouse/%20")) {
      URI address = URI.create("http://localhost/api/v1/boards" + path);
      client.delete().uri(address).exchange().expectStatus().isNotFound();
      client.get().uri(address).exchange().expectStatus().isNotFound();
    }
    assertThat(control.published()).isEmpty();
  }

  @Test
  void boardsAreListedByHealthAndWithoutRemovedOnes() {
    register("greenhouse:verified", true);
    register("lever:unverified", false);
    register("lever:removed", true);
    boards.control(boards.board("lever:removed").withSchedule(CrawlSchedule.REMOVED));
    assertThat(listed("")).containsExactly("greenhouse:verified", "lever:unverified");
    assertThat(listed("?health=HEALTHY")).containsExactly("greenhouse:verified");
    assertThat(listed("?source=lever")).containsExactly("lever:unverified");
    client.get().uri("/api/v1/boards?health=GOOD").exchange().expectStatus().isBadRequest();
  }

  @SuppressWarnings("unchecked")
  private List<String> listed(String query) {
    List<Map<String, Object>> all =
        client
            .get()
            .uri("/api/v1/boards" + query)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(List.class)
            .returnResult()
            .getResponseBody();
    return all.stream().map(board -> String.valueOf(board.get("board"))).toList();
  }
}
