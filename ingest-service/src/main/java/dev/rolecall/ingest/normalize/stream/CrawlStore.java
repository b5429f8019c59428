package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.CrawlReport;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/// The state stores of crawls: counts of normalized, rejected and failed postings of each crawl,
/// and the offset of the last handled report of each board.
final class CrawlStore {
  static final String CRAWL_COUNTERS = "crawl-counters";
  static final String BOARD_REPORTS = "board-reports";

  private final KeyValueStore<String, CrawlCounter> counters;
  private final KeyValueStore<String, Long> reports;

  CrawlStore(ProcessorContext<?, ?> context) {
    this.counters = context.getStateStore(CRAWL_COUNTERS);
    this.reports = context.getStateStore(BOARD_REPORTS);
  }

  CrawlCounter counter(String crawlId) {
    CrawlCounter stored = counters.get(crawlId);
    return stored == null ? CrawlCounter.ZERO : stored;
  }

  void put(String crawlId, CrawlCounter counter) {
    counters.put(crawlId, counter);
  }

  /// An unreadable record has no crawl id. It is counted in the board's next report.
  void countUnreadable(BoardKey board) {
    put(unreadable(board), counter(unreadable(board)).withDeadLetter());
  }

  /// Ends the crawl and returns its counts.
  CrawlCounter close(CrawlReport report, long offset) {
    CrawlCounter counter = counter(report.crawlId());
    for (int i = 0; i < counter(unreadable(report.board())).deadLettered(); i++) {
      counter = counter.withDeadLetter();
    }
    counters.delete(report.crawlId());
    counters.delete(unreadable(report.board()));
    reports.put(report.board().toString(), offset);
    return counter;
  }

  /// Whether this report, or a later one of its board, was handled before, which happens when the
  /// raw topic is read again.
  boolean wasHandled(CrawlReport report, long offset) {
    Long last = reports.get(report.board().toString());
    return last != null && offset <= last;
  }

  private static String unreadable(BoardKey board) {
    return "?" + board;
  }
}
