package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.List;

/// Reads one item of a source, as its board gave it.
public interface PostingReader {
  SourceId source();

  /// @throws UnreadablePayloadException when it is not in the source's format
  NativePosting read(BoardKey board, String payload);

  /// All postings of an item, for a source whose items may hold several, or none.
  ///
  /// @throws UnreadablePayloadException when it is not in the source's format
  default List<NativePosting> readAll(BoardKey board, String payload) {
    return List.of(read(board, payload));
  }
}
