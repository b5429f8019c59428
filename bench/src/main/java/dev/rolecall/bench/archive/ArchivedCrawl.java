package dev.rolecall.bench.archive;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One complete crawl of a board, as it is on `postings.raw.v1`: new and changed postings, then the
/// report.
///
/// @param postings in the order in which they are published
public record ArchivedCrawl(List<RawPosting> postings, CrawlReport report) {
  public ArchivedCrawl {
    postings = List.copyOf(postings);
  }

  /// What a board showed at one time.
  ///
  /// @param number of this crawl of the board, from 1
  /// @param idsSeen all postings that the board showed, including unchanged ones
  record Visit(BoardKey board, int number, Instant at, Terms terms, List<String> idsSeen) {
    String crawlId() {
      return board + "/" + number;
    }

    RawPosting posting(String externalId, String payload, String contentHash, Instant firstSeenAt) {
      return new RawPosting(
          new PostingKey(board, externalId),
          payload,
          contentHash,
          crawlId(),
          at,
          firstSeenAt,
          terms);
    }

    /// @param changed how many of the postings were known before
    ArchivedCrawl with(List<RawPosting> postings, int changed) {
      CrawlCounts counts =
          new CrawlCounts(
              idsSeen.size(),
              postings.size() - changed,
              changed,
              idsSeen.size() - postings.size(),
              0);
      Instant started = at.minus(Duration.ofSeconds(1));
      return new ArchivedCrawl(
          postings, new CrawlReport(board, crawlId(), started, at, null, counts, idsSeen, terms));
    }
  }
}
