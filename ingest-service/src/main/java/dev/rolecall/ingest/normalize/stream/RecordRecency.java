package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.source.RawPosting;

/// How a record of a posting relates to the last one that was handled. The raw log may be read from
/// the start again, and dead letters may be sent again, without anything being counted or reopened
/// twice.
enum RecordRecency {
  /// A crawl read it.
  NEW,
  /// The version that is known already, for newer rules to read.
  AGAIN,
  /// A version that a later one has replaced.
  LATE;

  /// @param offset where the record lies on its partition
  /// @param replayed whether it was sent again from a dead letter
  static RecordRecency of(RawPosting raw, PostingRoles before, long offset, boolean replayed) {
    HandledVersion last = before.read();
    if (replayed) {
      return last != null && raw.readAt().isBefore(last.at()) ? LATE : AGAIN;
    }
    if (last == null || offset > last.offset()) {
      return NEW;
    }
    return offset == last.offset() ? AGAIN : LATE;
  }
}
