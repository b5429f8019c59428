package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoundBoardsTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  private static List<Board> found(Instant postedAt, Optional<Board> known) {
    Board catalog =
        new Board(
            InventedSource.LIST,
            null,
            "boards.example",
            InventedSource.TERMS,
            CrawlSchedule.PERIODIC,
            false,
            null,
            BoardState.INITIAL);
    BoardKey key = new BoardKey(InventedSource.ID, "november");
    return FoundBoards.toRegister(
        new InventedSource(),
        catalog,
        List.of(new Page.FoundBoard(key, "Who is hiring? (November 2026)", postedAt)),
        _ -> known,
        NOW);
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  @Test
  void aRecentBoardIsReadPeriodically() {
    Board board = found(daysAgo(3), Optional.empty()).getFirst();
    assertThat(board.schedule()).isEqualTo(CrawlSchedule.PERIODIC);
    assertThat(board.name()).isEqualTo("Who is hiring? (November 2026)");
    assertThat(board.foundBy()).isEqualTo(InventedSource.LIST);
    assertThat(CrawlTimes.isDue(board, NOW)).isTrue();
  }

  @Test
  void anOldBoardIsListedUntilAnImportRequestsIt() {
    Board board = found(daysAgo(61), Optional.empty()).getFirst();
    assertThat(CrawlTimes.isDue(board, NOW.plus(Duration.ofDays(999)))).isFalse();
    assertThat(CrawlTimes.isListedOnly(board)).isTrue();
  }

  @Test
  void aBoardIsNoLongerReadWhenItIsTooOld() {
    Board young = found(daysAgo(3), Optional.empty()).getFirst();
    Board retired = found(daysAgo(61), Optional.of(young)).getFirst();
    assertThat(retired.schedule()).isEqualTo(CrawlSchedule.ONCE);
    assertThat(found(daysAgo(61), Optional.of(retired))).isEmpty();
  }

  @Test
  void aKnownBoardIsNotRegisteredAgain() {
    Board young = found(daysAgo(3), Optional.empty()).getFirst();
    assertThat(found(daysAgo(3), Optional.of(young))).isEmpty();
  }

  @Test
  void boardsAfterTheClocksTimeAreIgnored() {
    assertThat(found(daysAgo(-1), Optional.empty())).isEmpty();
  }
}
