package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrawlIntervalTest {
  private static final Instant NINE = Instant.parse("2026-11-05T09:00:00Z");
  private static final CrawlInterval HOURLY =
      new CrawlInterval(Duration.ofHours(1), Duration.ofMinutes(15), Duration.ofDays(1));

  private static BoardState after(Duration interval, @Nullable CrawlFailure failure) {
    Instant due = NINE.plus(interval);
    return new BoardState(Map.of(), Map.of(), "c", NINE, NINE, 0, failure, due);
  }

  private static Duration next(Duration last, boolean changed) {
    return HOURLY.next(after(last, null), changed);
  }

  @Test
  void aBoardThatChangesIsReadMoreOften() {
    assertThat(next(Duration.ofHours(1), true)).isEqualTo(Duration.ofMinutes(30));
    assertThat(next(Duration.ofMinutes(20), true)).isEqualTo(Duration.ofMinutes(15));
    assertThat(next(Duration.ofDays(1), true)).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void aQuietBoardIsReadDailyAfterSomeDays() {
    Duration interval = Duration.ofHours(1);
    Duration passed = Duration.ZERO;
    while (interval.compareTo(Duration.ofDays(1)) < 0) {
      passed = passed.plus(interval);
      interval = next(interval, false);
    }
    assertThat(interval).isEqualTo(Duration.ofDays(1));
    assertThat(passed).isBetween(Duration.ofDays(1), Duration.ofDays(3));
    assertThat(next(interval, false)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void theFirstCrawlAndARetrySayNothing() {
    assertThat(HOURLY.next(BoardState.INITIAL, true)).isEqualTo(Duration.ofHours(1));
    assertThat(HOURLY.next(after(Duration.ofSeconds(10), CrawlFailure.NETWORK), false))
        .isEqualTo(Duration.ofMinutes(90));
  }

  private static CrawlInterval of(String key) {
    BoardKey board = BoardKey.parse(key);
    Source source = SourceRegistry.sources().find(board.source()).orElseThrow();
    return CrawlInterval.of(
        source,
        new Board(
            board,
            null,
            "h.example",
            source.terms(),
            CrawlSchedule.PERIODIC,
            false,
            null,
            BoardState.INITIAL));
  }

  @Test
  void theIntervalOfAFeedIsThatOfItsTerms() {
    for (String feed : new String[] {"jobicy:all", "remotive:all", "feed:a.example/jobs.rss"}) {
      CrawlInterval interval = of(feed);
      assertThat(interval).as(feed).isEqualTo(CrawlInterval.fixed(interval.usual()));
    }
    assertThat(of("greenhouse:acme").min())
        .isBetween(Duration.ofMinutes(13), Duration.ofMinutes(17));
    assertThat(of("workday:acme.wd5/External").min())
        .isBetween(Duration.ofMinutes(80), Duration.ofMinutes(100));
    assertThat(of("greenhouse:acme").max()).isBetween(Duration.ofHours(21), Duration.ofHours(27));
  }

  @Test
  void aSourceThatIsReadEverySecondIsNotSlowedDown() {
    Board board = new VirtualHostSource(80).board("h.example", "first");
    CrawlInterval interval = CrawlInterval.of(new VirtualHostSource(80), board);
    assertThat(interval).isEqualTo(CrawlInterval.fixed(interval.usual()));
    assertThat(interval.usual()).isLessThan(Duration.ofSeconds(2));
  }
}
