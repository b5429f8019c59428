package dev.rolecall.model.source;

import dev.rolecall.model.BoardKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one reading of a board came to; it follows the crawl's postings on the same partition.
///
/// @param failure why it is not complete, null when it is
/// @param idsSeen external ids of all postings that the board showed; all of them when complete
/// @param terms of the source, so that later stages need not know it
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
