package dev.rolecall.ingest.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardHealthTest {
  private static final Instant AT = Instant.parse("2026-11-05T09:00:00Z");

  private static Board board(
      @Nullable Instant complete, int failures, @Nullable CrawlFailure failure) {
    BoardState state = new BoardState(Map.of(), Map.of(), "c", AT, complete, failures, failure, AT);
    return new Board(
        BoardKey.parse("greenhouse:tidewrack"),
        null,
        "host.example",
        Terms.of(SourceKind.EMPLOYER_BOARD),
        CrawlSchedule.PERIODIC,
        false,
        null,
        state);
  }

  @Test
  void aBoardIsUnverifiedUntilItsFirstCompleteCrawl() {
    Board never = board(null, 0, null).withState(BoardState.INITIAL);
    assertThat(BoardHealth.of(never)).isEqualTo(BoardHealth.UNVERIFIED);
    assertThat(BoardHealth.of(board(null, 2, CrawlFailure.NETWORK)))
        .isEqualTo(BoardHealth.UNVERIFIED);
    assertThat(BoardHealth.of(board(AT, 0, null))).isEqualTo(BoardHealth.HEALTHY);
  }

  @Test
  void failuresOfAVerifiedBoardAreShown() {
    assertThat(BoardHealth.of(board(AT, 1, CrawlFailure.SERVER_ERROR)))
        .isEqualTo(BoardHealth.FAILING);
  }

  @Test
  void aBoardIsGoneAfterSeveralResponsesThatItDoesNotExist() {
    assertThat(BoardHealth.of(board(AT, 2, CrawlFailure.NOT_FOUND))).isEqualTo(BoardHealth.FAILING);
    assertThat(BoardHealth.of(board(AT, 3, CrawlFailure.NOT_FOUND))).isEqualTo(BoardHealth.GONE);
    assertThat(BoardHealth.of(board(null, 3, CrawlFailure.NOT_FOUND))).isEqualTo(BoardHealth.GONE);
  }

  @Test
  void aPausedBoardIsPaused() {
    assertThat(BoardHealth.of(board(AT, 3, CrawlFailure.NOT_FOUND).withPaused(true)))
        .isEqualTo(BoardHealth.PAUSED);
  }

  @Test
  void boardsThatAreRegisteredTogetherAreNotReadTogetherForever() {
    Duration hour = Duration.ofHours(1);
    long different =
        IntStream.range(0, 100)
            .mapToObj(i -> BoardKey.parse("greenhouse:board-" + i))
            .map(board -> CrawlTimes.withJitter(hour, board))
            .peek(
                interval ->
                    assertThat(interval)
                        .isBetween(
                            hour.multipliedBy(9).dividedBy(10),
                            hour.multipliedBy(11).dividedBy(10)))
            .distinct()
            .count();
    assertThat(different).isGreaterThan(50);
  }
}
