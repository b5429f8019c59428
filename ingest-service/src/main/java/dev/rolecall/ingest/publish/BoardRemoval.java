package dev.rolecall.ingest.publish;

import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlReport;
import java.time.Instant;
import java.util.List;

/// The last crawl of a board that an operator removed. It sends no request, closes all postings of
/// the board, including those of a feed that lists only some, and leaves no state.
final class BoardRemoval {
  private BoardRemoval() {}

  static Crawl crawl(Board board, String crawlId, Instant now) {
    CrawlReport report =
        new CrawlReport(
            board.key(),
            crawlId,
            now,
            now,
            null,
            CrawlCounts.ZERO,
            List.of(),
            board.terms().withWholeListing(),
            true);
    return new Crawl(List.of(), List.of(), report, board.withState(BoardState.INITIAL), List.of());
  }
}
