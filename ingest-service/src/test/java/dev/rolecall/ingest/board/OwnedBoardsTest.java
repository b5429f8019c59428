package dev.rolecall.ingest.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.SeenPosting;
import dev.rolecall.model.source.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnedBoardsTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final BoardKey ACME = BoardKey.parse("greenhouse:acme");
  private static final int MINE = 3;

  private final OwnedBoards book = new OwnedBoards();

  @BeforeEach
  void own() {
    book.assign(MINE);
    book.loaded(MINE);
  }

  private static Board board(CrawlSchedule schedule, BoardState state) {
    Terms terms = new Terms(null, true, Duration.ofDays(540), null, false);
    return new Board(ACME, null, "boards.example", terms, schedule, false, null, state);
  }

  private static Board asked(CrawlSchedule schedule) {
    return board(schedule, BoardState.FRESH);
  }

  /// As it was read at that time, and due an hour later.
  private static Board read(Instant at, int failures) {
    return board(
        CrawlSchedule.PERIODIC,
        new BoardState(
            Map.of("/jobs", "\"v1\""),
            Map.of("1", new SeenPosting("h", at)),
            "crawl at " + at,
            at,
            at,
            failures,
            null,
            at.plus(Duration.ofHours(1))));
  }

  private Board known() {
    return book.find(MINE, ACME).orElseThrow();
  }

  @Test
  void aServiceThatStartsAgainDoesNotMakeUsForget() {
    book.heard(MINE, read(NOW, 0));
    book.asked(MINE, asked(CrawlSchedule.PERIODIC));
    assertThat(known()).isEqualTo(read(NOW, 0));
    assertThat(book.due(NOW)).isEmpty();
  }

  @Test
  void anImportMakesAKnownBoardDueWithAllItsAttemptsAndItStaysPeriodic() {
    book.heard(MINE, read(NOW, 4));
    book.asked(MINE, asked(CrawlSchedule.ONCE));
    assertThat(book.due(NOW)).hasSize(1);
    assertThat(known().schedule()).isEqualTo(CrawlSchedule.PERIODIC);
    assertThat(known().state().failures()).isZero();
    assertThat(known().state().seen()).containsKey("1");
  }

  @Test
  void aBoardThatIsReadOnceIsNotDueAfterwards() {
    book.asked(MINE, asked(CrawlSchedule.ONCE));
    assertThat(book.due(NOW)).hasSize(1);
    book.wrote(MINE, board(CrawlSchedule.ONCE, read(NOW, 0).state()));
    assertThat(book.due(NOW.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void aPauseHoldsAlsoForABoardThatWasNeverRead() {
    book.asked(MINE, asked(CrawlSchedule.PERIODIC));
    book.ordered(MINE, asked(CrawlSchedule.PERIODIC).withPaused(true));
    assertThat(book.due(NOW)).isEmpty();
    book.asked(MINE, asked(CrawlSchedule.ONCE));
    assertThat(book.due(NOW)).as("nobody but the operator ends a pause").isEmpty();
    book.ordered(MINE, known().withPaused(false));
    assertThat(book.due(NOW)).hasSize(1);
  }

  @Test
  void anOrderWrittenBeforeACrawlEndedKeepsWhatTheCrawlFound() {
    book.heard(MINE, read(NOW, 0));
    Board seenByOperator = known();
    book.wrote(MINE, read(NOW.plusSeconds(60), 0));
    book.ordered(MINE, seenByOperator.withPaused(true));
    assertThat(known().paused()).isTrue();
    assertThat(known().state()).isEqualTo(read(NOW.plusSeconds(60), 0).state());
  }

  @Test
  void ourOwnRecordIsNewsOnlyWhenWeDidNotKnowThatItGotThrough() {
    book.wrote(MINE, read(NOW.plusSeconds(60), 0));
    book.heardOwn(MINE, read(NOW, 0));
    assertThat(known()).isEqualTo(read(NOW.plusSeconds(60), 0));
    book.heardOwn(MINE, read(NOW.plusSeconds(120), 0));
    assertThat(known()).isEqualTo(read(NOW.plusSeconds(120), 0));
  }

  @Test
  void whatIsNotOursIsNotKept() {
    book.heard(4, read(NOW, 0));
    book.wrote(4, read(NOW, 0));
    assertThat(book.all()).isEmpty();
  }

  @Test
  void nothingIsDueBeforeThePartitionIsLoaded() {
    book.assign(5);
    book.heard(5, asked(CrawlSchedule.PERIODIC));
    assertThat(book.due(NOW)).isEmpty();
    book.loaded(5);
    assertThat(book.due(NOW)).hasSize(1);
    book.revoke(5);
    assertThat(book.due(NOW)).isEmpty();
  }
}
