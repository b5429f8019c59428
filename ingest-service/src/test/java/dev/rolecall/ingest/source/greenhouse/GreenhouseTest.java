package dev.rolecall.ingest.source.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import org.junit.jupiter.api.Test;

class GreenhouseTest {
  private static final BoardKey BOARD = new BoardKey(Greenhouse.ID, "harrowgate");
  private final Source source = new Greenhouse();

  private String hash(String job) {
    Page page = source.parse(BOARD, source.firstRequest(BOARD), "{\"jobs\": [" + job + "]}");
    return page instanceof Page.Postings postings ? postings.items().getFirst().contentHash() : "";
  }

  @Test
  void aLaterUpdateTimeIsNotAChange() {
    assertThat(
            hash(
                "{\"id\": 1, \"content\": \"Text\", \"title\": \"Engineer\", \"updated_at\":"
                    + " \"2026-11-01\"}"))
        .isEqualTo(
            hash(
                "{\"id\": 1, \"content\": \"Text\", \"title\": \"Engineer\", \"updated_at\":"
                    + " \"2026-11-02\"}"));
  }

  @Test
  void anotherTitleIsAChange() {
    assertThat(hash("{\"id\": 1, \"content\": \"Text\", \"title\": \"Engineer\"}"))
        .isNotEqualTo(hash("{\"id\": 1, \"content\": \"Text\", \"title\": \"Engineer II\"}"));
  }

  @Test
  void requestsTheWholeBoardWithItsTexts() {
    assertThat(source.firstRequest(BOARD).path())
        .isEqualTo("/v1/boards/harrowgate/jobs?content=true");
  }
}
