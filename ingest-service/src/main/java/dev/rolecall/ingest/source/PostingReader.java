package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.List;

/// Reads one item of a source, as its board returned it.
public interface PostingReader {
  SourceId source();

  /// The posting of an item.
  ///
  /// @throws UnreadablePayloadException when the payload is not in the source's format
  NativePosting read(BoardKey board, String payload);

  /// All postings of an item. An item of some sources contains several, or none.
  ///
  /// @throws UnreadablePayloadException when the payload is not in the source's format
  default List<NativePosting> readAll(BoardKey board, String payload) {
    return List.of(read(board, payload));
  }
}
