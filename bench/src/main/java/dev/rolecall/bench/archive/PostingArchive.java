package dev.rolecall.bench.archive;

import java.util.stream.Stream;

/// Crawls to benchmark with.
public interface PostingArchive {
  /// All crawls, each board's in order. A stream is built as it is read: an archive may be larger
  /// than the heap.
  Stream<ArchivedCrawl> crawls();

  /// For a person who reads the results.
  String description();
}
