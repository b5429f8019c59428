package dev.rolecall.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.cli.ImportRequest.InvalidRequestException;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.greenhouse.Greenhouse;
import dev.rolecall.ingest.source.hn.HnWhoIsHiring;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportRequestTest {
  private static final Source HN = new HnWhoIsHiring();
  private static final Source GREENHOUSE = new Greenhouse();
  private static final List<Board> KNOWN =
      List.of(
          board("hn-who-is-hiring:threads", null),
          board("hn-who-is-hiring:1", "Ask HN: Who is hiring? (October 2026)"),
          board("hn-who-is-hiring:2", "Ask HN: Who is hiring? (November 2026)"),
          board("greenhouse:acme", "Acme"));

  private static Board board(String key, String name) {
    return new Board(
        BoardKey.parse(key),
        name,
        "boards.example",
        HN.terms(),
        CrawlSchedule.ONCE,
        false,
        null,
        BoardState.INITIAL);
  }

  private static ImportRequest months(String... months) {
    return new ImportRequest(
        List.of(), java.util.Arrays.stream(months).map(YearMonth::parse).toList(), false);
  }

  private static final ImportRequest ALL = new ImportRequest(List.of(), List.of(), true);

  @Test
  void aMonthSelectsItsThread() throws InvalidRequestException {
    assertThat(months("2026-11").ofCatalog(HN, KNOWN))
        .containsExactly(BoardKey.parse("hn-who-is-hiring:2"));
  }

  @Test
  void allSelectsAllThreadsButNotTheCatalog() throws InvalidRequestException {
    assertThat(ALL.ofCatalog(HN, KNOWN))
        .containsExactly(
            BoardKey.parse("hn-who-is-hiring:1"), BoardKey.parse("hn-who-is-hiring:2"));
  }

  @Test
  void anUnknownMonthIsReportedWithTheKnownMonths() {
    assertThatThrownBy(() -> months("2026-11", "2031-01").ofCatalog(HN, KNOWN))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage(
            "hn-who-is-hiring has no board for 2031-01; it has boards for 2 months from 2026-10 to"
                + " 2026-11");
  }

  @Test
  void exactlyOneSelectionIsRequired() throws InvalidRequestException {
    assertThatThrownBy(() -> new ImportRequest(List.of(), List.of(), false).check(HN))
        .hasMessageContaining("one of --board, --month and --all");
    assertThatThrownBy(() -> new ImportRequest(List.of("1"), List.of(), true).check(HN))
        .isInstanceOf(InvalidRequestException.class);
    ALL.check(HN);
  }

  @Test
  void aSourceWithoutACatalogRequiresBoardNames() throws InvalidRequestException {
    assertThatThrownBy(() -> ALL.check(GREENHOUSE))
        .hasMessageContaining("name each board with --board");
    ImportRequest named = new ImportRequest(List.of("b", "a", "b"), List.of(), false);
    named.check(GREENHOUSE);
    assertThat(named.named(GREENHOUSE))
        .containsExactly(BoardKey.parse("greenhouse:a"), BoardKey.parse("greenhouse:b"));
  }

  @Test
  void anInvalidNameIsReported() {
    assertThatThrownBy(() -> new ImportRequest(List.of("a:b"), List.of(), false).named(GREENHOUSE))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("a:b");
  }
}
