package dev.rolecall.search.index.consumer;

import co.elastic.clients.util.BinaryData;
import dev.rolecall.model.JobId;

/// A change of the index that a record of `jobs.v1` requires.
sealed interface IndexChange {
  JobId id();

  /// Writes this document, unless the index has a later revision.
  record Put(JobId id, long revision, BinaryData document) implements IndexChange {}

  /// Deletes the document. A tombstone has no revision; the erasure marker before it has already
  /// removed the content.
  record Delete(JobId id) implements IndexChange {}
}
