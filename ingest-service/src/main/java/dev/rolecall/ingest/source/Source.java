package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;

/// A kind of place that postings come from. Three pure answers; asking is the fetcher's.
public interface Source {
  SourceId id();

  /// The service that is asked, by its name in a map of sources, for example `hn-algolia`.
  String service();

  /// Where it lives when nothing else is set.
  URI liveAddress();

  Terms terms();

  /// How often a board of it is read.
  Duration every(BoardKey board);

  /// The board that tells of boards, where the source has one.
  default Optional<BoardKey> catalog() {
    return Optional.empty();
  }

  /// The month that a board of this name is for, where a source has a board a month.
  default Optional<YearMonth> monthOf(String boardName) {
    return Optional.empty();
  }

  /// The first question of a reading of the board.
  SourceRequest first(BoardKey board);

  /// @throws UnreadablePayloadException when the answer is not in the source's format
  Page parse(BoardKey board, SourceRequest request, String body);
}
