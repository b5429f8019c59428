package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.ingest.source.site.SiteSource;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A career site that links to the board of an applicant tracking system.
class LinkedBoardsTest {
  private final RecordingPublisher publisher = new RecordingPublisher();
  private final SourceLookup sources = SourceRegistry.sources();
  private final LinkedBoards linked = LinkedBoardsFixture.of(sources, publisher);

  private void register(String... links) {
    Board site =
        new Board(
            BoardKey.parse("site:tidewrack.example"),
            "Tidewrack",
            "tidewrack.example",
            new SiteSource().terms(),
            CrawlSchedule.PERIODIC,
            false,
            null,
            BoardState.INITIAL);
    linked.register(
        site,
        Stream.of(links).map(URI::create).toList(),
        board -> board.equals(BoardKey.parse("lever:known")));
  }

  @Test
  void isReadFromNowOn() {
    register(
        "https://boards.greenhouse.io/embed/job_board/js?for=tidewrack",
        "https://boards.greenhouse.io/tidewrack/jobs/41",
        "https://jobs.lever.co/known/1",
        "https://linked.example/x",
        "mailto:jobs@tidewrack.example");
    assertThat(publisher.registered())
        .extracting(Board::key, Board::name, Board::schedule)
        .containsExactly(
            tuple(BoardKey.parse("greenhouse:tidewrack"), "Tidewrack", CrawlSchedule.PERIODIC));
  }

  @Test
  void manyBoardsAreThoseOfOtherEmployers() {
    register(
        "https://jobs.lever.co/a1",
        "https://jobs.lever.co/b2",
        "https://jobs.lever.co/c3",
        "https://jobs.lever.co/d4");
    assertThat(publisher.registered()).isEmpty();
  }
}
