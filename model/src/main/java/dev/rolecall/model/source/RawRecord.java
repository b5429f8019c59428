package dev.rolecall.model.source;

import dev.rolecall.model.BoardKey;

/// A record of `postings.raw.v1`: a crawl's changed postings, followed by its report.
public sealed interface RawRecord permits RawPosting, CrawlReport {
  /// The board that the record belongs to. The topic is partitioned by it.
  default BoardKey boardKey() {
    return switch (this) {
      case RawPosting posting -> posting.key().board();
      case CrawlReport report -> report.board();
    };
  }
}
