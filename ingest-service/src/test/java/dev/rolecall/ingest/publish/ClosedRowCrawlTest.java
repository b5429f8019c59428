package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.source.PostingReader.Rejection;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.paylocity.Paylocity;
import dev.rolecall.ingest.source.phenom.Phenom;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.RawPosting;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Crawls of boards that list a row whose page does not exist any more.
class ClosedRowCrawlTest {
  private static final FetchResult MISSING =
      new FetchResult.Failed(CrawlFailure.NOT_FOUND, "status 404", null);
  private static final String DETAIL =
      "<script type=\"application/ld+json\">{\"@type\": \"JobPosting\", \"title\": \"Engineer\","
          + " \"description\": \"<p>Text</p>\"}</script>";

  private final List<String> sent = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-05T09:00:00Z");

  enum Listing {
    PHENOM(
        new Phenom(),
        "careers.tidewrack.example/global/en",
        "<script>phApp.ddo = {\"eagerLoadRefineSearch\": {\"status\": 200, \"totalHits\": 1,"
            + " \"data\": {\"jobs\": [{\"jobSeqNo\": \"7\", \"title\": \"%s\"}]}}};</script>",
        "https://careers.tidewrack.example/global/en/search-results"),
    PAYLOCITY(
        new Paylocity(),
        "0c4f0000-0000-4000-8000-00000000000a",
        "<script>window.pageData = {\"Jobs\": [{\"JobId\": 7, \"JobTitle\": \"%s\"}]};</script>",
        "https://recruiting.paylocity.com/Recruiting/Jobs/JobNotFound");

    private final Source source;
    private final String board;
    private final String list;
    private final String other;

    Listing(Source source, String board, String list, String other) {
      this.source = source;
      this.board = board;
      this.list = list;
      this.other = other;
    }

    Board fresh() {
      return new Board(
          new BoardKey(source.id(), board),
          null,
          "host.example",
          source.terms(),
          CrawlSchedule.PERIODIC,
          false,
          null,
          BoardState.INITIAL);
    }

    FetchResult moved() {
      return new FetchResult.Ok(DETAIL, null, URI.create(other));
    }

    List<Rejection> rejections(Crawl crawl) {
      return crawl.postings().stream().flatMap(raw -> rejection(raw).stream()).toList();
    }

    private Optional<Rejection> rejection(RawPosting raw) {
      assertThat(source.reader().readAll(raw.key().board(), raw.payload()).isEmpty())
          .isEqualTo(source.reader().rejection(raw.key().board(), raw.payload()).isPresent());
      return source.reader().rejection(raw.key().board(), raw.payload());
    }
  }

  private Crawl crawl(Listing listing, Board board, String title, FetchResult detail)
      throws InterruptedException {
    sent.clear();
    String list = listing.list.formatted(title);
    Crawler crawler =
        new Crawler(
            (_, request, _) -> respond(request, new FetchResult.Ok(list, null), detail),
            SourceAddresses.DEFAULT);
    FetchedPages pages = crawler.read(listing.source, board, now);
    Crawl crawl =
        new CrawlBuilder(listing.source, board, pages, "c1", now, now)
            .build(Duration.ofHours(6), Duration.ofHours(6), List.of());
    now = now.plus(Duration.ofHours(6));
    return crawl;
  }

  private FetchResult respond(SourceRequest request, FetchResult list, FetchResult detail) {
    boolean ofJob = request.path().matches("(?i).*(?:/job/|/details/)7.*");
    if (ofJob) {
      sent.add(request.path());
    }
    return ofJob ? detail : list;
  }

  @ParameterizedTest
  @EnumSource
  void aNewRowWithoutAPageIsClosedAndItsPageIsRequestedAgainTheNextDay(Listing listing)
      throws InterruptedException {
    Crawl first = crawl(listing, listing.fresh(), "Engineer", MISSING);
    assertThat(listing.rejections(first)).containsExactly(new Rejection("gone", true));
    assertThat(first.report().complete()).isTrue();
    Crawl second = crawl(listing, first.board(), "Engineer", MISSING);
    assertThat(second.report().counts()).isEqualTo(new CrawlCounts(1, 0, 0, 1, 0));
    assertThat(sent).as("on the same day").isEmpty();
    now = now.plus(Duration.ofDays(1));
    Crawl third = crawl(listing, second.board(), "Engineer", MISSING);
    assertThat(third.postings()).isEmpty();
    assertThat(sent).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aPageThatComesBackIsReadAndThenNotRequestedAgain(Listing listing)
      throws InterruptedException {
    Board board = crawl(listing, listing.fresh(), "Engineer", listing.moved()).board();
    now = now.plus(Duration.ofDays(1));
    Crawl back = crawl(listing, board, "Engineer", new FetchResult.Ok(DETAIL, null));
    assertThat(back.postings()).hasSize(1);
    assertThat(listing.rejections(back)).isEmpty();
    now = now.plus(Duration.ofDays(2));
    Crawl next = crawl(listing, back.board(), "Engineer", MISSING);
    assertThat(next.report().counts()).isEqualTo(new CrawlCounts(1, 0, 0, 1, 0));
    assertThat(sent).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aPostingClosesTheSecondTimeThatItsPageDoesNotExist(Listing listing)
      throws InterruptedException {
    Board open =
        crawl(listing, listing.fresh(), "Engineer", new FetchResult.Ok(DETAIL, null)).board();
    Crawl once = crawl(listing, open, "Engineer II", MISSING);
    assertThat(once.postings()).isEmpty();
    assertThat(once.report().idsSeen()).containsExactly("7");
    Crawl twice = crawl(listing, once.board(), "Engineer II", MISSING);
    assertThat(listing.rejections(twice)).hasSize(1);
  }

  /// Sites redirect to other pages while they are repaired.
  @ParameterizedTest
  @EnumSource
  void aPostingClosesWhenItsPageWasAnotherOneForADay(Listing listing) throws InterruptedException {
    Board board =
        crawl(listing, listing.fresh(), "Engineer", new FetchResult.Ok(DETAIL, null)).board();
    for (int i = 0; i < 4; i++) {
      Crawl crawl = crawl(listing, board, "Engineer II", listing.moved());
      assertThat(crawl.postings()).isEmpty();
      board = crawl.board();
    }
    assertThat(listing.rejections(crawl(listing, board, "Engineer II", listing.moved())))
        .hasSize(1);
  }
}
