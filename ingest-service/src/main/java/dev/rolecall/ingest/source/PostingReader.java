package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;

/// Reads one item of a source, as its board gave it.
public interface PostingReader {
  SourceId source();

  /// @throws UnreadablePayloadException when it is not in the source's format
  NativePosting read(BoardKey board, String payload);
}
