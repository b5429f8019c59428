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

/// A whole crawl of a site at Eightfold that has only the older API.
class OlderEightfoldTest {
  private static final FetchResult REFUSED =
      new FetchResult.Failed(CrawlFailure.REFUSED, "status 403", null);

  private final List<String> sent = new ArrayList<>();

  private FetchedPages crawl(String list) throws InterruptedException {
    Eightfold source = new Eightfold();
    BoardKey key = new BoardKey(Eightfold.ID, "tidewrack");
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
              if (request.path().startsWith("/api/pcsx/") || list.isEmpty()) {
                return REFUSED;
              }
              String detail = "{\"id\": 7, \"job_description\": \"<p>Text</p>\"}";
              return new FetchResult.Ok(request.path().contains("/7?") ? detail : list, null);
            },
            SourceAddresses.DEFAULT);
    return crawler.read(source, board, Instant.parse("2026-11-05T09:00:00Z"));
  }

  @Test
  void itsPositionsAreReadWithTheirTexts() throws InterruptedException {
    FetchedPages pages =
        crawl("{\"count\": 1, \"positions\": [{\"id\": 7, \"name\": \"Backend Engineer\"}]}");
    assertThat(pages.failure).isNull();
    assertThat(pages.items)
        .singleElement()
        .satisfies(item -> assertThat(item.payload()).contains("<p>Text</p>"));
    assertThat(sent)
        .containsExactly("/api/pcsx/search", "/api/apply/v2/jobs", "/api/apply/v2/jobs/7");
  }

  @Test
  void aSiteThatRefusesBothIsRefused() throws InterruptedException {
    assertThat(crawl("").failure).isEqualTo(CrawlFailure.REFUSED);
    assertThat(sent).hasSize(2);
  }
}
