package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.List;
import java.util.Optional;

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

  /// Why an item has no posting; empty when the format does not say.
  default Optional<Rejection> rejection(BoardKey board, String payload) {
    return Optional.empty();
  }

  /// The reason why an item has no posting.
  ///
  /// @param reason for counts, such as `not-a-job`
  /// @param closed whether the opening existed and is closed now, as opposed to an item that could
  ///   not be recognized as a posting
  record Rejection(String reason, boolean closed) {}
}
