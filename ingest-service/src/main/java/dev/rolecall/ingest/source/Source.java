package dev.rolecall.ingest.source;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;

/// A kind of place that postings come from: which requests read a board, and how to parse their
/// responses. Pure functions; the fetcher sends the requests.
public interface Source {
  SourceId id();

  /// The name of the source's API in the source address file, for example `hn-algolia`.
  String apiName();

  /// The base address, unless a source address file sets another one.
  URI defaultBaseUrl();

  Terms terms();

  /// The interval at which a board is read.
  Duration interval(BoardKey board);

  /// The board that lists the boards of the source, if there is one.
  default Optional<BoardKey> catalog() {
    return Optional.empty();
  }

  /// The month of the board with this name, for a source with one board per month.
  default Optional<YearMonth> monthOf(String boardName) {
    return Optional.empty();
  }

  /// The first request of a crawl of the board.
  SourceRequest firstRequest(BoardKey board);

  /// Parses the response to a request.
  ///
  /// @throws UnreadablePayloadException when the response is not in the source's format
  Page parse(BoardKey board, SourceRequest request, String body);
}
