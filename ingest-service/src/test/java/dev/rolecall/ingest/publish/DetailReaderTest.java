package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Boards that list summaries, whose details are requested one by one.
class DetailReaderTest {
  private static final Instant START = Instant.parse("2026-11-05T09:00:00Z");
  private static final InventedSource SOURCE = new InventedSource();

  private static Crawl crawl(Board board, StubFetcher fetcher) throws InterruptedException {
    FetchedPages pages = new Crawler(fetcher, SourceAddresses.DEFAULT).read(SOURCE, board, START);
    Crawl crawl =
        new CrawlBuilder(SOURCE, board, pages, "c1", START, START)
            .build(Duration.ofHours(1), Duration.ofHours(6), List.of());
    assertThat(crawl.report().counts().balanced()).as("the equation").isTrue();
    return crawl;
  }

  @Test
  void newPostingsArePublishedWithTheirDetails() throws InterruptedException {
    Crawl crawl =
        crawl(InventedSource.fresh(), new StubFetcher().then("1=a...\n2=b...").then("A").then("B"));
    assertThat(crawl.postings()).extracting(p -> p.payload()).containsExactly("a...A", "b...B");
    assertThat(crawl.report().complete()).isTrue();
  }

  @Test
  void anUnchangedPostingCostsNoRequest() throws InterruptedException {
    Board before =
        crawl(InventedSource.fresh(), new StubFetcher().then("1=a...").then("A")).board();
    StubFetcher fetcher = new StubFetcher().then("1=a...\n2=b...").then("B");
    Crawl crawl = crawl(before, fetcher);
    assertThat(fetcher.requests).hasSize(2).last().isEqualTo("/details/2");
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(2, 1, 0, 1, 0));
  }

  @Test
  void aFailedDetailEndsTheCrawlAndTheNextOneContinues() throws InterruptedException {
    StubFetcher failing =
        new StubFetcher().then("1=a...\n2=b...\n3=c...").then("A").then(CrawlFailure.RATE_LIMITED);
    Crawl crawl = crawl(InventedSource.fresh(), failing);
    assertThat(failing.requests).as("no request after the failure").hasSize(3);
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.RATE_LIMITED);
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(3, 1, 0, 0, 2));
    assertThat(crawl.report().idsSeen()).containsExactly("1", "2", "3");

    StubFetcher next = new StubFetcher().then("1=a...\n2=b...\n3=c...").then("B").then("C");
    Crawl rest = crawl(crawl.board(), next);
    assertThat(rest.report().complete()).isTrue();
    assertThat(rest.postings()).extracting(p -> p.payload()).containsExactly("b...B", "c...C");
  }

  /// A later failure without a stated time does not shorten the time that the host stated.
  @Test
  void theTimeThatAHostStatesIsKept() throws InterruptedException {
    StubFetcher failing =
        new StubFetcher()
            .then("1=a...\n2=b...")
            .then(new FetchResult.Failed(CrawlFailure.REFUSED, "stub", Duration.ofHours(3)))
            .then(CrawlFailure.RATE_LIMITED);
    Crawl crawl = crawl(InventedSource.fresh(), failing);
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.RATE_LIMITED);
    assertThat(crawl.board().state().nextDueAt()).isAfterOrEqualTo(START.plus(Duration.ofHours(3)));
  }

  @Test
  void aChangedPostingWhoseDetailFailsKeepsItsState() throws InterruptedException {
    Board before =
        crawl(InventedSource.fresh(), new StubFetcher().then("1=a...").then("A")).board();
    Crawl crawl = crawl(before, new StubFetcher().then("1=x...").then(CrawlFailure.SERVER_ERROR));
    assertThat(crawl.postings()).isEmpty();
    assertThat(crawl.board().state().seen()).isEqualTo(before.state().seen());
  }

  @Test
  void aDetailThatDoesNotExistIsRequestedAgainInEachCrawl() throws InterruptedException {
    Crawl first =
        crawl(
            InventedSource.fresh(), new StubFetcher().then("1=a...").then(CrawlFailure.NOT_FOUND));
    assertThat(first.postings()).extracting(p -> p.payload()).containsExactly("a...");
    assertThat(first.report().complete()).isTrue();
    assertThat(first.board().state().etags()).as("the list must be read again").isEmpty();

    Crawl second =
        crawl(first.board(), new StubFetcher().then("1=a...").then(CrawlFailure.NOT_FOUND));
    assertThat(second.report().counts()).isEqualTo(new CrawlCounts(1, 0, 0, 1, 0));
    assertThat(second.postings()).isEmpty();

    Crawl third = crawl(second.board(), new StubFetcher().then("1=a...").then("A"));
    assertThat(third.postings()).extracting(p -> p.payload()).containsExactly("a...A");
  }

  @Test
  void aPostingKeepsItsTextWhenItsDetailDisappears() throws InterruptedException {
    Board before =
        crawl(InventedSource.fresh(), new StubFetcher().then("1=a...").then("A")).board();
    Crawl crawl = crawl(before, new StubFetcher().then("1=x...").then(CrawlFailure.NOT_FOUND));
    assertThat(crawl.postings()).isEmpty();
    assertThat(crawl.report().idsSeen()).as("it is not absent").containsExactly("1");
    assertThat(crawl.board().state().seen()).isEqualTo(before.state().seen());
  }

  @Test
  void oneUnreadableDetailDoesNotKeepTheOthersFromBeingRead() throws InterruptedException {
    for (CrawlFailure failure : List.of(CrawlFailure.REFUSED, CrawlFailure.SERVER_ERROR)) {
      Crawl crawl =
          crawl(
              InventedSource.fresh(),
              new StubFetcher()
                  .then("1=a...\n2=b...\n3=c...\n4=d...")
                  .then("!")
                  .then("B")
                  .then(failure)
                  .then("D"));
      assertThat(crawl.report().complete()).isTrue();
      assertThat(crawl.postings()).extracting(p -> p.payload()).containsExactly("b...B", "d...D");
      assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(4, 2, 0, 0, 2));
      assertThat(crawl.report().idsSeen()).as("all are listed").containsExactly("1", "2", "3", "4");
      assertThat(crawl.board().state().etags()).as("the list must be read again").isEmpty();

      StubFetcher next = new StubFetcher().then("1=a...\n2=b...\n3=c...\n4=d...").then("A");
      assertThat(crawl(crawl.board(), next).postings())
          .extracting(p -> p.payload())
          .containsExactly("a...A", "c...A");
    }
  }

  @Test
  void manyUnreadableDetailsInARowEndTheCrawl() throws InterruptedException {
    String list =
        IntStream.range(0, 12).mapToObj(i -> i + "=a...").collect(Collectors.joining("\n"));
    StubFetcher fetcher = new StubFetcher().then(list).then("!");
    Crawl crawl = crawl(InventedSource.fresh(), fetcher);
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.UNREADABLE);
    assertThat(fetcher.requests).hasSize(1 + DetailReader.MAX_UNREADABLE_IN_A_ROW);
    Crawl second = crawl(crawl.board(), new StubFetcher().then(list).then("!"));
    StubFetcher third = new StubFetcher().then(list).then("A");
    crawl(second.board(), third);
    assertThat(third.requests.get(1)).as("begins with another posting").isEqualTo("/details/5");
  }

  @Test
  void aPathThatIsNotAnAddressConcernsItsPostingOnly() throws InterruptedException {
    Crawl crawl =
        crawl(
            InventedSource.fresh(),
            new StubFetcher().then("1=a...\n100%-Remote=b...\n3=c...").then("A").then("C"));
    assertThat(crawl.report().complete()).isTrue();
    assertThat(crawl.postings())
        .extracting(p -> p.payload())
        .containsExactly("a...A", "b...", "c...C");
    Crawl next =
        crawl(crawl.board(), new StubFetcher().then("1=a...\n100%-Remote=b...\n3=c...").then("X"));
    assertThat(next.report().counts()).isEqualTo(new CrawlCounts(3, 0, 0, 3, 0));
  }

  @Test
  void noDetailIsRequestedAfterTheHostRefusedAPage() throws InterruptedException {
    StubFetcher fetcher =
        new StubFetcher().then("1=a...\nnext").then(CrawlFailure.RATE_LIMITED).then("A");
    Crawl crawl = crawl(InventedSource.fresh(), fetcher);
    assertThat(fetcher.requests).hasSize(2);
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.RATE_LIMITED);
    assertThat(crawl.report().idsSeen()).containsExactly("1");
  }

  @Test
  void aLargeBoardIsReadInSeveralCrawls() throws InterruptedException {
    String list =
        IntStream.range(0, DetailReader.MAX_DETAILS + 5)
            .mapToObj(i -> i + "=a...")
            .collect(Collectors.joining("\n"));
    Crawl first = crawl(InventedSource.fresh(), new StubFetcher().then(list).then("A"));
    assertThat(first.report().failure()).isEqualTo(CrawlFailure.TRUNCATED);
    assertThat(first.postings()).hasSize(DetailReader.MAX_DETAILS);
    Crawl second = crawl(first.board(), new StubFetcher().then(list).then("A"));
    assertThat(second.report().complete()).isTrue();
    assertThat(second.postings()).hasSize(5);
  }
}
