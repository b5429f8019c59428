package dev.rolecall.model.source;

import dev.rolecall.model.BoardKey;

/// What lies on `postings.raw.v1`: a crawl's changed postings, then its report.
public sealed interface RawRecord permits RawPosting, CrawlReport {
  /// The board that all of it belongs to, which is also what the topic is partitioned by.
  default BoardKey boardKey() {
    return switch (this) {
      case RawPosting posting -> posting.key().board();
      case CrawlReport report -> report.board();
    };
  }
}
