package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.BoardHealth;
import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When a board is read again whose list did not add up. Another sweep of hundreds of pages is as
/// likely to fail.
class IncompleteListTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final Duration INTERVAL = Duration.ofHours(4);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final InventedSource SOURCE = new InventedSource();

  private static Crawl crawl(Board board, StubFetcher fetcher) throws InterruptedException {
    return built(board, new Crawler(fetcher, SourceAddresses.DEFAULT).read(SOURCE, board, NOW));
  }

  private static Crawl built(Board board, FetchedPages pages) {
    CrawlInterval interval = new CrawlInterval(INTERVAL, HOUR, Duration.ofDays(1));
    return new CrawlBuilder(SOURCE, board, pages, "c1", NOW, NOW)
        .build(interval, Duration.ofHours(6), List.of());
  }

  private static Board whole() throws InterruptedException {
    return crawl(InventedSource.fresh(), new StubFetcher().then("1=a\n2=b\n3=c")).board();
  }

  @ParameterizedTest
  @ValueSource(strings = {"total 3", "total 4"})
  void aListOfSeveralPagesIsReadAgainAtTheUsualInterval(String second) throws InterruptedException {
    Board board = whole();
    for (int failures = 1; failures < 4; failures++) {
      Crawl crawl =
          crawl(board, new StubFetcher().then("total 3\n1=a\nnext").then(second + "\n1=A"));
      board = crawl.board();
      assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.TRUNCATED);
      assertThat(board.state().nextDueAt()).isEqualTo(NOW.plus(INTERVAL));
      assertThat(board.state().seen()).containsOnlyKeys("1", "2", "3");
      assertThat(board.state().failures()).isEqualTo(failures);
      assertThat(BoardHealth.of(board)).isEqualTo(BoardHealth.FAILING);
    }
  }

  /// Of a source whose boards can be on any host.
  @Test
  void aListThatTookTooLongIsReadAgainAtTheUsualInterval() throws InterruptedException {
    Source slow =
        new InventedSource() {
          @Override
          public boolean readsAnyHost() {
            return true;
          }
        };
    AtomicLong time = new AtomicLong();
    Crawler crawler =
        new Crawler(
            new StubFetcher().then("1=a\nnext").then("2=b"),
            SourceAddresses.DEFAULT,
            () -> time.getAndAdd(CrawlTimeLimit.LIST.toNanos() * 2 / 3));
    Crawl crawl = built(whole(), crawler.read(slow, whole(), NOW));
    assertThat(crawl.board().state().failureDetail())
        .isEqualTo("1 pages of the list were read in 12 minutes, and not its end");
    assertThat(crawl.board().state().nextDueAt()).isEqualTo(NOW.plus(INTERVAL));
  }

  @Test
  void onePageIsReadAgainSoon() throws InterruptedException {
    Crawl crawl = crawl(whole(), new StubFetcher().then("total 3\n1=a"));
    assertThat(crawl.board().state().nextDueAt()).isEqualTo(NOW.plusSeconds(10));
  }

  @Test
  void anImportTriesAgainSoon() throws InterruptedException {
    Board once = InventedSource.fresh().withSchedule(CrawlSchedule.ONCE);
    Board board =
        crawl(once, new StubFetcher().then("total 3\n1=a\nnext").then("total 2\n2=b")).board();
    assertThat(board.state().nextDueAt()).isEqualTo(NOW.plusSeconds(10));
    assertThat(CrawlTimes.isDue(board, NOW.plusSeconds(10))).isTrue();
  }

  @Test
  void detailsThatAreLeftAreReadSoon() throws InterruptedException {
    String list =
        IntStream.range(0, DetailReader.MAX_DETAILS + 5)
            .mapToObj(i -> i + "=a...")
            .collect(Collectors.joining("\n"));
    StubFetcher fetcher =
        new StubFetcher().then("total 9\n" + list + "\nnext").then("total 8\nx=y").then("A");
    Crawl crawl = crawl(InventedSource.fresh(), fetcher);
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.TRUNCATED);
    assertThat(crawl.board().state().nextDueAt()).isEqualTo(NOW.plusSeconds(10));
  }

  @Test
  void aBoardThatAlwaysFailsIsNotReadMoreOftenThanItsInterval() {
    Duration max = Duration.ofHours(6);
    Duration longer = Duration.ofHours(12);
    assertThat(CrawlTimes.next(NOW, longer, 30, max)).isEqualTo(NOW.plus(longer));
    assertThat(CrawlTimes.next(NOW, HOUR, 30, max)).isEqualTo(NOW.plus(max));
    assertThat(CrawlTimes.next(NOW, longer, 2, max)).isEqualTo(NOW.plusSeconds(20));
  }
}
