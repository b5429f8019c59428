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
public record CrawlReport(
    BoardKey board,
    String crawlId,
    Instant startedAt,
    Instant finishedAt,
    @Nullable CrawlFailure failure,
    CrawlCounts counts,
    List<String> idsSeen,
    Terms terms)
    implements RawRecord {
  public CrawlReport {
    idsSeen = List.copyOf(idsSeen);
  }

  /// Only a complete crawl may close what it did not see.
  public boolean complete() {
    return failure == null;
  }
}
