package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.source.RawPosting;

/// The status of a posting's version compared with the last handled version. It makes sure that
/// nothing is counted or reopened twice when the raw topic is read again from the start or dead
/// letters are replayed.
enum VersionStatus {
  /// A version that was not handled before.
  NEW,
  /// The last handled version again, to be normalized with the current rules.
  REPEATED,
  /// A version that was superseded by a later one.
  SUPERSEDED;

  /// @param offset of the record on its partition
  /// @param replayed whether it was sent again from a dead letter
  static VersionStatus of(RawPosting raw, PostingRoles before, long offset, boolean replayed) {
    HandledVersion last = before.lastHandled();
    if (replayed) {
      return last != null && raw.readAt().isBefore(last.at()) ? SUPERSEDED : REPEATED;
    }
    if (last == null || offset > last.offset()) {
      return NEW;
    }
    return offset == last.offset() ? REPEATED : SUPERSEDED;
  }
}
