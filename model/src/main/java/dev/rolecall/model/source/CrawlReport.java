package dev.rolecall.model.source;

import dev.rolecall.model.BoardKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of reading a board once. It follows the crawl's postings on the same partition.
///
/// @param failure why it is not complete, null when it is
/// @param idsSeen external ids of all postings that the board listed, or that it did not list in
///   this crawl for the first time and that may only have moved between its pages; the list is
///   complete only when the crawl is
/// @param terms of the source, so that later stages do not need to look them up
/// @param boardRemoved true when the board was not read, because an operator removed it; null
///   otherwise
public record CrawlReport(
    BoardKey board,
    String crawlId,
    Instant startedAt,
    Instant finishedAt,
    @Nullable CrawlFailure failure,
    CrawlCounts counts,
    List<String> idsSeen,
    Terms terms,
    @Nullable Boolean boardRemoved)
    implements RawRecord {
  /// The report of a board that was read.
  public CrawlReport(
      BoardKey board,
      String crawlId,
      Instant startedAt,
      Instant finishedAt,
      @Nullable CrawlFailure failure,
      CrawlCounts counts,
      List<String> idsSeen,
      Terms terms) {
    this(board, crawlId, startedAt, finishedAt, failure, counts, idsSeen, terms, null);
  }

  public CrawlReport {
    idsSeen = List.copyOf(idsSeen);
  }

  /// Whether all postings are absent because the board is not read any more.
  public boolean removesBoard() {
    return Boolean.TRUE.equals(boardRemoved);
  }

  /// Only a complete crawl may close what it did not see.
  public boolean complete() {
    return failure == null;
  }
}
