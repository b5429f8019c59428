package dev.rolecall.ingest.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.HostDelay;
import dev.rolecall.model.source.SeenPosting;
import dev.rolecall.model.source.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnedBoardsTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final BoardKey ACME = BoardKey.parse("greenhouse:acme");
  private static final int OWNED = 3;

  private final OwnedBoards boards = new OwnedBoards();

  @BeforeEach
  void own() {
    boards.assign(OWNED, false);
    boards.markLoaded(OWNED);
  }

  private static Board board(CrawlSchedule schedule, BoardState state) {
    Terms terms = new Terms(null, true, Duration.ofDays(540), null, false);
    return new Board(ACME, null, "boards.example", terms, schedule, false, null, state);
  }

  private static Board registration(CrawlSchedule schedule) {
    return board(schedule, BoardState.INITIAL);
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
    return boards.find(OWNED, ACME).orElseThrow();
  }

  @Test
  void theHostOfAnInterruptedCrawlKeepsTheLaterTime() {
    HostDelay atEnd = new HostDelay(Duration.ofSeconds(7), NOW.plusSeconds(7));
    HostDelay retryAfter = new HostDelay(Duration.ofSeconds(2), NOW.plusSeconds(600));
    boards.onHostDelay(OWNED, withDelay(retryAfter));
    assertThat(boards.find(OWNED, ACME)).as("a board that is not known").isEmpty();
    boards.onState(OWNED, read(NOW, 0));
    boards.onHostDelay(OWNED, withDelay(atEnd));
    boards.onHostDelay(OWNED, withDelay(retryAfter));
    assertThat(known().state().hostDelay())
        .isEqualTo(new HostDelay(Duration.ofSeconds(7), NOW.plusSeconds(600)));
    assertThat(known().state().seen()).as("all else stays").containsKey("1");
  }

  private static Board withDelay(HostDelay delay) {
    return board(CrawlSchedule.PERIODIC, BoardState.INITIAL.withHostDelay(delay));
  }

  @Test
  void eachHostOfAPartitionThatWasTakenOverIsNewOnce() {
    assertThat(boards.markRequested(OWNED, "one.example")).as("no one owned it before").isFalse();
    boards.assign(OWNED, true);
    assertThat(boards.markRequested(OWNED, "one.example")).isTrue();
    assertThat(boards.markRequested(OWNED, "one.example")).isFalse();
    assertThat(boards.markRequested(OWNED, "two.example")).isTrue();
    boards.revoke(OWNED);
    boards.assign(OWNED, true);
    assertThat(boards.markRequested(OWNED, "one.example")).isTrue();
  }

  @Test
  void ofThreadsThatAreDueAtTheSameTimeTheOldestIsFirst() {
    for (String thread : List.of("10152809", "2057704", "36152014", "9996333")) {
      Board board = registration(CrawlSchedule.ONCE);
      boards.onRegistration(
          OWNED,
          new Board(
              BoardKey.parse("hn-who-is-hiring:" + thread),
              null,
              board.host(),
              board.terms(),
              board.schedule(),
              false,
              null,
              board.state()));
    }
    assertThat(boards.due(NOW))
        .extracting(board -> board.key().board())
        .containsExactly("2057704", "9996333", "10152809", "36152014");
  }

  @Test
  void aRegistrationAtAServiceStartKeepsTheState() {
    boards.onState(OWNED, read(NOW, 0));
    boards.onRegistration(OWNED, registration(CrawlSchedule.PERIODIC));
    assertThat(known()).isEqualTo(read(NOW, 0));
    assertThat(boards.due(NOW)).isEmpty();
  }

  @Test
  void anImportMakesAKnownBoardDueResetsItsFailuresAndKeepsItPeriodic() {
    boards.onState(OWNED, read(NOW, 4));
    boards.onRegistration(OWNED, registration(CrawlSchedule.ONCE));
    assertThat(boards.due(NOW)).hasSize(1);
    assertThat(known().schedule()).isEqualTo(CrawlSchedule.PERIODIC);
    assertThat(known().state().failures()).isZero();
    assertThat(known().state().seen()).containsKey("1");
  }

  @Test
  void aBoardThatIsReadOnceIsNotDueAfterwards() {
    boards.onRegistration(OWNED, registration(CrawlSchedule.ONCE));
    assertThat(boards.due(NOW)).hasSize(1);
    boards.onPublished(OWNED, board(CrawlSchedule.ONCE, read(NOW, 0).state()));
    assertThat(boards.due(NOW.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void aPauseAlsoAppliesToABoardThatWasNeverRead() {
    boards.onRegistration(OWNED, registration(CrawlSchedule.PERIODIC));
    boards.onControl(OWNED, registration(CrawlSchedule.PERIODIC).withPaused(true));
    assertThat(boards.due(NOW)).isEmpty();
    boards.onRegistration(OWNED, registration(CrawlSchedule.ONCE));
    assertThat(boards.due(NOW)).as("only an operator ends a pause").isEmpty();
    boards.onControl(OWNED, known().withPaused(false));
    assertThat(boards.due(NOW)).hasSize(1);
  }

  @Test
  void aRemovedBoardIsReadOnceMoreToCloseItsPostingsAndStaysRemoved() {
    boards.onState(OWNED, read(NOW, 0));
    boards.onControl(OWNED, known().withSchedule(CrawlSchedule.REMOVED));
    assertThat(boards.due(NOW)).as("its postings are to be closed").hasSize(1);
    boards.onPublished(OWNED, known().withState(BoardState.INITIAL));
    assertThat(boards.due(NOW.plus(Duration.ofDays(9)))).isEmpty();
    for (CrawlSchedule schedule : List.of(CrawlSchedule.PERIODIC, CrawlSchedule.ONCE)) {
      boards.onRegistration(OWNED, registration(schedule));
      assertThat(known().schedule()).isEqualTo(CrawlSchedule.REMOVED);
    }
    boards.onControl(OWNED, registration(CrawlSchedule.PERIODIC));
    assertThat(boards.due(NOW)).as("an operator adds it again").hasSize(1);
  }

  @Test
  void aBoardThatWasRemovedBeforeItWasReadIsNeverDue() {
    boards.onControl(OWNED, registration(CrawlSchedule.REMOVED));
    assertThat(boards.due(NOW)).isEmpty();
  }

  @Test
  void aBoardThatIsAddedAgainKeepsItsNameAndState() {
    boards.onState(OWNED, read(NOW, 0).withName("Acme"));
    boards.onControl(OWNED, registration(CrawlSchedule.PERIODIC));
    assertThat(known()).isEqualTo(read(NOW, 0).withName("Acme"));
    boards.onControl(OWNED, registration(CrawlSchedule.PERIODIC).withName("Acme Ltd"));
    assertThat(known().name()).isEqualTo("Acme Ltd");
  }

  @Test
  void aControlRecordFromBeforeACrawlEndedKeepsTheStateOfTheCrawl() {
    boards.onState(OWNED, read(NOW, 0));
    Board seenByOperator = known();
    boards.onPublished(OWNED, read(NOW.plusSeconds(60), 0));
    boards.onControl(OWNED, seenByOperator.withPaused(true));
    assertThat(known().paused()).isTrue();
    assertThat(known().state()).isEqualTo(read(NOW.plusSeconds(60), 0).state());
  }

  @Test
  void anOwnRecordIsAppliedOnlyWhenItIsLaterThanTheKnownState() {
    boards.onPublished(OWNED, read(NOW.plusSeconds(60), 0));
    boards.onOwnState(OWNED, read(NOW, 0));
    assertThat(known()).isEqualTo(read(NOW.plusSeconds(60), 0));
    boards.onOwnState(OWNED, read(NOW.plusSeconds(120), 0));
    assertThat(known()).isEqualTo(read(NOW.plusSeconds(120), 0));
  }

  @Test
  void boardsOfOtherPartitionsAreIgnored() {
    boards.onState(4, read(NOW, 0));
    boards.onPublished(4, read(NOW, 0));
    assertThat(boards.all()).isEmpty();
  }

  @Test
  void nothingIsDueBeforeThePartitionIsLoaded() {
    boards.assign(5, false);
    boards.onState(5, registration(CrawlSchedule.PERIODIC));
    assertThat(boards.due(NOW)).isEmpty();
    boards.markLoaded(5);
    assertThat(boards.due(NOW)).hasSize(1);
    boards.revoke(5);
    assertThat(boards.due(NOW)).isEmpty();
  }
}
