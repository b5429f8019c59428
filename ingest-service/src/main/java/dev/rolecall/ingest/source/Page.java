package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a response of a source.
public sealed interface Page {
  /// The request for the next page, null after the last one.
  @Nullable SourceRequest next();

  /// Postings of a board.
  ///
  /// @param unreadable number of items without an id, which cannot be identified
  record Postings(List<Item> items, int unreadable, @Nullable SourceRequest next) implements Page {}

  /// Boards listed by a catalog.
  record Boards(List<FoundBoard> boards, @Nullable SourceRequest next) implements Page {}

  /// One posting as the source returns it.
  ///
  /// @param contentHash changes with the content of the posting, but not with replies to it
  record Item(String externalId, String payload, String contentHash) {}

  /// A board listed by a catalog.
  record FoundBoard(BoardKey key, String name, Instant postedAt) {}
}
