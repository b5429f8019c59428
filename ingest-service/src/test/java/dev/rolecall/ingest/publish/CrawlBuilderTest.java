package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// How the pages of a board become a crawl with postings and a new state.
class CrawlBuilderTest {
  private static final Instant START = Instant.parse("2026-11-05T09:00:00Z");
  private static final Instant END = START.plusSeconds(3);
  private static final InventedSource SOURCE = new InventedSource();

  private static Crawl crawl(Board board, StubFetcher fetcher) throws InterruptedException {
    FetchedPages pages = new Crawler(fetcher, SourceAddresses.DEFAULT).read(SOURCE, board, START);
    Crawl crawl =
        new CrawlBuilder(SOURCE, board, pages, "c1", START, END)
            .build(Duration.ofHours(1), Duration.ofHours(6), List.of());
    assertThat(crawl.report().counts().balanced()).as("the equation").isTrue();
    return crawl;
  }

  /// The board after a crawl with this response.
  private static Board showing(String body) throws InterruptedException {
    return crawl(InventedSource.fresh(), new StubFetcher().then(body)).board();
  }

  @Test
  void allPostingsOfAFirstCrawlAreNew() throws InterruptedException {
    Crawl crawl = crawl(InventedSource.fresh(), new StubFetcher().then("1=a\n2=b"));
    assertThat(crawl.report().complete()).isTrue();
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(2, 2, 0, 0, 0));
    assertThat(crawl.report().idsSeen()).containsExactly("1", "2");
    assertThat(crawl.postings()).extracting(p -> p.payload()).containsExactly("a", "b");
    assertThat(crawl.board().state().nextDueAt()).isEqualTo(END.plus(Duration.ofHours(1)));
  }

  @Test
  void onlyChangedPostingsArePublishedAgain() throws InterruptedException {
    Crawl crawl = crawl(showing("1=a\n2=b\n3=c"), new StubFetcher().then("1=a\n2=B\n4=d"));
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(3, 1, 1, 1, 0));
    assertThat(crawl.postings()).extracting(p -> p.key().externalId()).containsExactly("2", "4");
    assertThat(crawl.report().idsSeen()).as("3 is absent").containsExactly("1", "2", "4");
    assertThat(crawl.board().state().seen()).containsOnlyKeys("1", "2", "4");
  }

  @Test
  void anEditKeepsWhenThePostingWasFirstSeen() throws InterruptedException {
    Board before = showing("1=a");
    Crawl crawl = crawl(before, new StubFetcher().then("1=A"));
    assertThat(crawl.postings().getFirst().firstSeenAt())
        .isEqualTo(before.state().seen().get("1").firstSeenAt());
  }

  @Test
  void anUnchangedBoardIsRequestedConditionallyAndKeepsItsState() throws InterruptedException {
    Board before = showing("1=a\n2=b");
    StubFetcher fetcher = new StubFetcher().thenNotModified();
    Crawl crawl = crawl(before, fetcher);
    assertThat(fetcher.requests.getFirst()).contains("unless");
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(2, 0, 0, 2, 0));
    assertThat(crawl.report().complete()).isTrue();
    assertThat(crawl.postings()).isEmpty();
    assertThat(crawl.board().state().etags()).isEqualTo(before.state().etags());
  }

  @ParameterizedTest
  @EnumSource(value = CrawlFailure.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
  void aCrawlWithAFailureIsNotComplete(CrawlFailure failure) throws InterruptedException {
    Board before = showing("1=a\n2=b");
    Crawl crawl = crawl(before, new StubFetcher().then(failure));
    assertThat(crawl.report().failure()).isEqualTo(failure);
    BoardState after = crawl.board().state();
    assertThat(after.seen()).as("the known postings are kept").isEqualTo(before.state().seen());
    assertThat(after.failures()).isEqualTo(1);
    assertThat(after.lastCompleteAt()).isEqualTo(before.state().lastCompleteAt());
    assertThat(after.nextDueAt())
        .isEqualTo(
            switch (failure) {
              case NOT_FOUND, REFUSED, RESERVED, CONTRACT_DRIFT -> END.plusSeconds(3600);
              default -> END.plusSeconds(10);
            });
  }

  @Test
  void aFailureOnTheSecondPageKeepsTheFirstPageAndIsNotComplete() throws InterruptedException {
    Board before = showing("1=a\n2=b\n3=c");
    Crawl crawl =
        crawl(before, new StubFetcher().then("1=A\nnext").then(CrawlFailure.SERVER_ERROR));
    assertThat(crawl.report().complete()).isFalse();
    assertThat(crawl.postings()).extracting(p -> p.payload()).containsExactly("A");
    assertThat(crawl.board().state().seen()).containsOnlyKeys("1", "2", "3");
    assertThat(crawl.board().state().etags())
        .as("a board that was not read completely is not requested conditionally")
        .isEmpty();
  }

  @Test
  void aBoardThatIsSuddenlyEmptyIsNotComplete() throws InterruptedException {
    Crawl crawl = crawl(showing("1=a"), new StubFetcher().then(""));
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.SUDDENLY_EMPTY);
    assertThat(crawl.board().state().seen()).containsOnlyKeys("1");
  }

  @Test
  void anotherBoardsListClosesNothing() throws InterruptedException {
    Board before = showing("1=a\n2=b\n3=c");
    Crawl wrong = crawl(before, new StubFetcher().then("7=x\n8=y\n1=a"));
    assertThat(wrong.report().idsSeen()).containsExactly("1", "2", "3", "7", "8");
    assertThat(wrong.board().state().etags()).as("it is read again").isEmpty();
    Crawl next = crawl(wrong.board(), new StubFetcher().then("1=a\n2=b\n3=c"));
    assertThat(next.report().idsSeen()).as("7 and 8 are absent").containsExactly("1", "2", "3");
    Crawl confirmed = crawl(wrong.board(), new StubFetcher().then("7=x\n8=y\n1=a"));
    assertThat(confirmed.report().idsSeen()).as("2 and 3 are").containsExactly("1", "7", "8");
  }

  @Test
  void aBoardThatWasAlwaysEmptyIsComplete() throws InterruptedException {
    assertThat(crawl(InventedSource.fresh(), new StubFetcher().then("")).report().complete())
        .isTrue();
  }

  @Test
  void anItemWithoutAnIdMakesTheCrawlIncomplete() throws InterruptedException {
    Crawl crawl = crawl(showing("1=a\n2=b"), new StubFetcher().then("1=a\n?"));
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.TRUNCATED);
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(2, 0, 0, 1, 1));
    assertThat(crawl.board().state().seen()).containsOnlyKeys("1", "2");
  }

  @Test
  void aRepeatedPostingCountsOnceAndFailsOnce() throws InterruptedException {
    Crawl crawl = crawl(InventedSource.fresh(), new StubFetcher().then("1=a\n1=b"));
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(2, 1, 0, 0, 1));
    assertThat(crawl.postings()).hasSize(1);
  }

  @Test
  void aPostingThatIsTooLargeToPublishFailsAndDoesNotClose() throws InterruptedException {
    String large = "x".repeat(CrawlBuilder.MAX_PAYLOAD_LENGTH + 1);
    Crawl crawl = crawl(showing("1=a\n2=b"), new StubFetcher().then("1=" + large + "\n2=b"));
    assertThat(crawl.report().complete()).isTrue();
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(2, 0, 0, 1, 1));
    assertThat(crawl.report().idsSeen()).containsExactly("1", "2");
    assertThat(crawl.postings()).isEmpty();
    assertThat(crawl.board().state().etags()).as("it is requested unconditionally again").isEmpty();
  }

  @Test
  void aBoardWithSeveralPagesIsUnchangedIfAllOfThemAre() throws InterruptedException {
    Board board =
        crawl(InventedSource.fresh(), new StubFetcher().then("1=a\nnext").then("2=b")).board();
    assertThat(board.state().etags()).hasSize(2);
    StubFetcher unchanged = new StubFetcher().thenNotModified();
    Crawl again = crawl(board, unchanged);
    assertThat(unchanged.requests).hasSize(2).allMatch(request -> request.contains("unless"));
    assertThat(again.report().counts()).isEqualTo(new CrawlCounts(2, 0, 0, 2, 0));
    assertThat(again.board().state().etags()).isEqualTo(board.state().etags());
  }

  @Test
  void aBoardWithOneChangedPageIsReadAsAWhole() throws InterruptedException {
    Board board =
        crawl(InventedSource.fresh(), new StubFetcher().then("1=a\nnext").then("2=b")).board();
    StubFetcher fetcher =
        new StubFetcher().thenNotModified().then("2=B").then("1=a\nnext").then("2=B");
    Crawl again = crawl(board, fetcher);
    assertThat(again.report().complete()).isTrue();
    assertThat(again.report().counts()).isEqualTo(new CrawlCounts(2, 0, 1, 1, 0));
  }

  @Test
  void fewerPostingsThanTheSourceStatesAreNotTheWholeBoard() throws InterruptedException {
    Crawl crawl = crawl(showing("1=a\n2=b\n3=c"), new StubFetcher().then("total 3\n1=a\n2=b"));
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.TRUNCATED);
    assertThat(crawl.board().state().seen()).containsOnlyKeys("1", "2", "3");
  }

  @Test
  void aBoardThatChangesBetweenItsPagesIsNotComplete() throws InterruptedException {
    Crawl crawl =
        crawl(
            showing("1=a\n2=b"), new StubFetcher().then("total 3\n1=a\nnext").then("total 2\n3=c"));
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.TRUNCATED);
  }

  private static Crawl crawlTwoPages(Board board, String first, String second)
      throws InterruptedException {
    StubFetcher fetcher = new StubFetcher();
    if (board.state().etags().size() > 1) {
      fetcher.then("the check whether the pages are unchanged");
    }
    return crawl(board, fetcher.then(first + "\nnext").then(second));
  }

  /// The crawl lists half of the postings, on one page.
  @Test
  void aSecondPageThatIsEmptyByMistakeClosesNothing() throws InterruptedException {
    Board before = crawlTwoPages(InventedSource.fresh(), "1=a\n2=b", "3=c\n4=d").board();
    Crawl wrong = crawlTwoPages(before, "1=a\n2=b", "");
    assertThat(wrong.report().complete()).isTrue();
    assertThat(wrong.report().idsSeen()).containsExactly("1", "2", "3", "4");
  }

  /// A board that fails may also show wrong lists.
  @Test
  void absenceBeginsAgainAfterAFailure() throws InterruptedException {
    Board before = showing("1=a\n2=b\n3=c");
    Board wrong = crawl(before, new StubFetcher().then("3=c")).board();
    Board failed = crawl(wrong, new StubFetcher().then(CrawlFailure.SERVER_ERROR)).board();
    Crawl again = crawl(failed, new StubFetcher().then("3=c"));
    assertThat(again.report().idsSeen()).containsExactly("1", "2", "3");
    assertThat(crawl(again.board(), new StubFetcher().then("3=c")).report().idsSeen())
        .containsExactly("3");
  }

  @Test
  void aPostingThatMovesBetweenPagesWhileTheyAreReadIsNotAbsent() throws InterruptedException {
    Board before = crawlTwoPages(InventedSource.fresh(), "1=a\n2=b", "3=c\n4=d").board();
    // 1 is removed after the first page was read: 3 moves to the first page
    Crawl moved = crawlTwoPages(before, "1=a\n2=b", "4=d");
    assertThat(moved.report().complete()).isTrue();
    assertThat(moved.report().idsSeen()).containsExactly("1", "2", "3", "4");
    assertThat(moved.report().counts()).isEqualTo(new CrawlCounts(3, 0, 0, 3, 0));
    assertThat(moved.board().state().etags()).as("it must be read again").isEmpty();

    Crawl next = crawlTwoPages(moved.board(), "2=b\n3=c", "4=d");
    assertThat(next.report().idsSeen()).as("1 is absent once").containsExactly("1", "2", "3", "4");
    assertThat(next.report().counts()).isEqualTo(new CrawlCounts(3, 0, 0, 3, 0));
    Crawl last = crawlTwoPages(next.board(), "2=b\n3=c", "4=d");
    assertThat(last.report().idsSeen()).as("1 is absent").containsExactly("2", "3", "4");
    assertThat(last.board().state().seen()).containsOnlyKeys("2", "3", "4");
  }

  @Test
  void anIncompleteCrawlDoesNotConfirmAnAbsence() throws InterruptedException {
    Board before = crawlTwoPages(InventedSource.fresh(), "1=a\n2=b", "3=c").board();
    Board once = crawlTwoPages(before, "1=a", "3=c").board();
    Crawl failed = crawl(once, new StubFetcher().then("1=a\nnext").then(CrawlFailure.SERVER_ERROR));
    assertThat(failed.report().complete()).isFalse();
    assertThat(failed.board().state().seen()).containsOnlyKeys("1", "2", "3");
  }

  @Test
  void aPostingOnTwoPagesDoesNotHideAMissingOne() throws InterruptedException {
    Board before = showing("1=a\n2=b\n3=c");
    Crawl crawl = crawlTwoPages(before, "total 3\n1=a\n2=b", "total 3\n2=B");
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.TRUNCATED);
  }

  @Test
  void aBoardThatIsReadInPartsClosesNothing() throws InterruptedException {
    Crawl crawl = crawl(showing("1=a\n2=b"), new StubFetcher().then("part\n1=a"));
    assertThat(crawl.report().complete()).isTrue();
    assertThat(crawl.report().terms().partialListing()).isTrue();
    assertThat(crawl(showing("1=a"), new StubFetcher().then("1=a")).report().terms())
        .isEqualTo(InventedSource.TERMS);
  }

  @Test
  void aSourceThatRepeatsItsPageIsNotReadForeverAndClosesNothing() throws InterruptedException {
    StubFetcher fetcher = new StubFetcher().then("1=a\nnext");
    Crawl crawl = crawl(showing("1=a\n2=b"), fetcher);
    assertThat(fetcher.requests).hasSize(2);
    assertThat(crawl.report().complete()).isTrue();
    assertThat(crawl.report().terms().partialListing()).isTrue();
  }

  @Test
  void aPostingOnTwoPagesIsOnePosting() throws InterruptedException {
    Crawl crawl =
        crawl(InventedSource.fresh(), new StubFetcher().then("1=a\n2=b\nnext").then("2=b\n3=c"));
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(3, 3, 0, 0, 0));
    assertThat(crawl.report().complete()).isTrue();
  }

  @Test
  void anUnreadableResponseAndAFailingAdapterAreFailuresOfTheBoard() throws InterruptedException {
    for (String body : List.of("!", "!!")) {
      Crawl crawl = crawl(showing("1=a"), new StubFetcher().then(body));
      assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.UNREADABLE);
    }
  }

  @Test
  void aBoardThatDoesNotExistIsReadLessAndLess() throws InterruptedException {
    Board board = InventedSource.fresh();
    for (long hours : new long[] {1, 2, 4, 8}) {
      board = crawl(board, new StubFetcher().then(CrawlFailure.NOT_FOUND)).board();
      assertThat(board.state().nextDueAt()).isEqualTo(END.plus(Duration.ofHours(hours)));
    }
    for (int i = 0; i < 20; i++) {
      board = crawl(board, new StubFetcher().then(CrawlFailure.NOT_FOUND)).board();
    }
    assertThat(board.state().nextDueAt()).isEqualTo(END.plus(Duration.ofDays(7)));
  }

  @Test
  void aHostThatStatesWhenItMayBeRequestedAgainIsNotReadBefore() throws InterruptedException {
    StubFetcher fetcher =
        new StubFetcher()
            .then(
                new FetchResult.Failed(
                    CrawlFailure.RATE_LIMITED, "status 429", Duration.ofMinutes(20)));
    assertThat(crawl(showing("1=a"), fetcher).board().state().nextDueAt())
        .isEqualTo(END.plus(Duration.ofMinutes(20)));
  }

  @Test
  void eachFailureInARowIncreasesTheBackoff() throws InterruptedException {
    Board board = showing("1=a");
    for (long seconds : new long[] {10, 20, 40, 80}) {
      board = crawl(board, new StubFetcher().then(CrawlFailure.NETWORK)).board();
      assertThat(board.state().nextDueAt()).isEqualTo(END.plusSeconds(seconds));
    }
    assertThat(crawl(board, new StubFetcher().then("1=a")).board().state().failures()).isZero();
  }
}
