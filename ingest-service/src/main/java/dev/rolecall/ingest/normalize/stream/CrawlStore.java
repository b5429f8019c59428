package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.CrawlReport;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/// The stream's memory of crawls: what became of their postings so far, and up to where reports
/// were handled.
final class CrawlStore {
  static final String CRAWL_TALLIES = "crawl-tallies";
  static final String BOARD_REPORTS = "board-reports";

  private final KeyValueStore<String, CrawlCounter> tallies;
  private final KeyValueStore<String, Long> reports;

  CrawlStore(ProcessorContext<?, ?> context) {
    this.tallies = context.getStateStore(CRAWL_TALLIES);
    this.reports = context.getStateStore(BOARD_REPORTS);
  }

  CrawlCounter tally(String crawlId) {
    CrawlCounter known = tallies.get(crawlId);
    return known == null ? CrawlCounter.ZERO : known;
  }

  void put(String crawlId, CrawlCounter tally) {
    tallies.put(crawlId, tally);
  }

  /// A record that cannot be read does not say its crawl: it counts for the board's next report.
  void countUnreadable(BoardKey board) {
    put(unreadable(board), tally(unreadable(board)).withDeadLetter());
  }

  /// Ends the crawl: all that became of its postings.
  CrawlCounter close(CrawlReport report, long offset) {
    CrawlCounter tally = tally(report.crawlId());
    for (int i = 0; i < tally(unreadable(report.board())).deadLettered(); i++) {
      tally = tally.withDeadLetter();
    }
    tallies.delete(report.crawlId());
    tallies.delete(unreadable(report.board()));
    reports.put(report.board().toString(), offset);
    return tally;
  }

  /// Whether this report was handled, or a later one of its board: so it is when the log is read
  /// again.
  boolean handled(CrawlReport report, long offset) {
    Long last = reports.get(report.board().toString());
    return last != null && offset <= last;
  }

  private static String unreadable(BoardKey board) {
    return "?" + board;
  }
}
