package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.source.eightfold.Eightfold;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Crawls of sites at Eightfold that have only one of the two APIs, and refuse the other.
class OlderEightfoldTest {
  private static final FetchResult REFUSED =
      new FetchResult.Failed(CrawlFailure.REFUSED, "status 403", null);

  private final List<String> sent = new ArrayList<>();

  private FetchedPages crawl(String name) throws InterruptedException {
    Eightfold source = new Eightfold();
    BoardKey key = new BoardKey(Eightfold.ID, name);
    Board board =
        new Board(
            key,
            null,
            "eightfold.ai",
            source.terms(),
            CrawlSchedule.PERIODIC,
            false,
            null,
            BoardState.INITIAL);
    Crawler crawler =
        new Crawler(
            (base, request, etag) -> {
              sent.add(request.path().replaceAll("\\?.*", ""));
              if (request.path().startsWith("/api/pcsx/")) {
                return REFUSED;
              }
              String list =
                  "{\"count\": 1, \"positions\": [{\"id\": 7, \"name\": \"Backend Engineer\"}]}";
              String detail = "{\"id\": 7, \"job_description\": \"<p>Text</p>\"}";
              return new FetchResult.Ok(request.path().contains("/7?") ? detail : list, null);
            },
            SourceAddresses.DEFAULT);
    return crawler.read(source, board, Instant.parse("2026-11-05T09:00:00Z"));
  }

  @Test
  void theOlderApiIsReadForABoardThatNamesIt() throws InterruptedException {
    FetchedPages pages = crawl("tidewrack/apply");
    assertThat(pages.failure).isNull();
    assertThat(pages.items)
        .singleElement()
        .satisfies(item -> assertThat(item.payload()).contains("<p>Text</p>"));
    assertThat(sent).containsExactly("/api/apply/v2/jobs", "/api/apply/v2/jobs/7");
  }

  @Test
  void noOtherApiIsRequestedAfterARefusal() throws InterruptedException {
    assertThat(crawl("tidewrack").failure).isEqualTo(CrawlFailure.REFUSED);
    assertThat(sent).containsExactly("/api/pcsx/search");
  }
}
