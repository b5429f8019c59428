package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an answer of a source holds.
public sealed interface Page {
  /// What to ask for next, null after the last page.
  @Nullable SourceRequest next();

  /// Postings.
  ///
  /// @param unreadable items without an id, which cannot be told apart
  record Postings(List<Item> items, int unreadable, @Nullable SourceRequest next) implements Page {}

  /// Boards, told of by a catalog.
  record Boards(List<FoundBoard> boards, @Nullable SourceRequest next) implements Page {}

  /// One posting as the source gives it.
  ///
  /// @param contentHash changes when what it says changes, and not when somebody replies to it
  record Item(String externalId, String payload, String contentHash) {}

  /// A board that a catalog tells of.
  record FoundBoard(BoardKey key, String name, Instant postedAt) {}
}
