package dev.rolecall.ingest.source.hn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HnWhoIsHiringTest {
  private static final BoardKey THREAD = new BoardKey(HnWhoIsHiring.ID, "7");
  private final Source source = new HnWhoIsHiring();

  private Page.Item only(String post) {
    String thread = "{\"id\": 7, \"children\": [" + post + "]}";
    Page page = source.parse(THREAD, source.firstRequest(THREAD), thread);
    return page instanceof Page.Postings postings ? postings.items().getFirst() : null;
  }

  @Test
  void aReplyDoesNotChangeAPost() {
    Page.Item alone = only("{\"id\": 8, \"text\": \"Acme | Engineer\", \"children\": []}");
    Page.Item answered =
        only(
            "{\"id\": 8, \"text\": \"Acme | Engineer\", \"points\": 3, \"children\": [{\"id\": 9,"
                + " \"text\": \"Hello\"}]}");
    assertThat(answered.contentHash()).isEqualTo(alone.contentHash());
    assertThat(answered.payload()).doesNotContain("Hello");
  }

  @Test
  void anEditChangesAPost() {
    assertThat(only("{\"id\": 8, \"text\": \"Acme | Engineer\"}").contentHash())
        .isNotEqualTo(only("{\"id\": 8, \"text\": \"Acme | Engineers\"}").contentHash());
  }

  @Test
  void aThreadWithoutPostsIsEmptyAndNotUnreadable() {
    Page page = source.parse(THREAD, source.firstRequest(THREAD), "{\"id\": 7, \"children\": []}");
    assertThat(page).isEqualTo(new Page.Postings(List.of(), 0));
  }

  @Test
  void requestsTheListPageByPage() {
    BoardKey list = HnWhoIsHiring.CATALOG;
    Page first =
        source.parse(
            list, source.firstRequest(list), "{\"hits\": [], \"page\": 0, \"nbPages\": 2}");
    assertThat(first.next()).hasSize(1);
    assertThat(first.next().getFirst().path()).endsWith("&page=1");
    Page last =
        source.parse(list, first.next().getFirst(), "{\"hits\": [], \"page\": 1, \"nbPages\": 2}");
    assertThat(last.next()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ask HN: Who is hiring? (November 2026) | 2026-11
          Ask HN: Who Is Hiring?  (Oct 2026)     | 2026-10
          Ask HN: Who is hiring? (may 2019)      | 2019-05
          Ask HN: Who is hiring? September 2013  | 2013-09
          """)
  void readsTheMonthInAThreadsName(String name, YearMonth month) {
    assertThat(source.monthOf(name)).contains(month);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ask HN: Who is hiring?", "Dismay 2026", "March to 2100"})
  void aNameWithoutAMonthHasNone(String name) {
    assertThat(source.monthOf(name)).isEmpty();
  }
}
