package dev.rolecall.search.index;

import co.elastic.clients.util.BinaryData;
import dev.rolecall.model.JobId;

/// What a record of `jobs.v1` asks of the index.
sealed interface IndexChange {
  JobId id();

  /// Have this document, unless a later revision is there.
  record Put(JobId id, long revision, BinaryData document) implements IndexChange {}

  /// Have none. A tombstone says no revision; the marker before it has taken the content away.
  record Forget(JobId id) implements IndexChange {}
}
