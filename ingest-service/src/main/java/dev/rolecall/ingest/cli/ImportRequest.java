package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The boards of a source that an import reads: boards by name, or those of the source's catalog
/// for some months, or all of the catalog.
///
/// @param boards by name
/// @param months of the catalog's boards
/// @param all whether all boards of the catalog are read
record ImportRequest(List<String> boards, List<YearMonth> months, boolean all) {
  /// The request is invalid; the message contains the reason.
  static final class InvalidRequestException extends Exception {
    private static final long serialVersionUID = 1;

    InvalidRequestException(String message) {
      super(message);
    }
  }

  void check(Source source) throws InvalidRequestException {
    long ways = Stream.of(!boards.isEmpty(), !months.isEmpty(), all).filter(way -> way).count();
    if (ways != 1) {
      throw new InvalidRequestException("Exactly one of --board, --month and --all is required");
    }
    if (needsCatalog() && source.catalog().isEmpty()) {
      throw new InvalidRequestException(
          "%s has no list of boards: name each board with --board".formatted(source.id()));
    }
  }

  /// Whether the source's catalog must be read first.
  boolean needsCatalog() {
    return boards.isEmpty();
  }

  List<BoardKey> named(Source source) throws InvalidRequestException {
    List<BoardKey> keys = new ArrayList<>();
    for (String board : boards) {
      try {
        keys.add(new BoardKey(source.id(), board));
      } catch (IllegalArgumentException e) {
        throw new InvalidRequestException(String.valueOf(e.getMessage()));
      }
    }
    return List.copyOf(new TreeSet<>(keys));
  }

  /// @param known boards of all sources
  List<BoardKey> ofCatalog(Source source, Collection<Board> known) throws InvalidRequestException {
    List<Board> listed =
        known.stream()
            .filter(board -> board.key().source().equals(source.id()))
            .filter(board -> source.catalog().filter(board.key()::equals).isEmpty())
            .toList();
    TreeSet<YearMonth> available = new TreeSet<>();
    listed.forEach(board -> monthOf(source, board).forEach(available::add));
    for (YearMonth month : months) {
      if (!available.contains(month)) {
        throw new InvalidRequestException(
            "%s has no board for %s; %s"
                .formatted(
                    source.id(),
                    month,
                    available.isEmpty()
                        ? "it has no boards for any month"
                        : "it has boards for %d months from %s to %s"
                            .formatted(available.size(), available.first(), available.last())));
      }
    }
    return listed.stream()
        .filter(board -> all || monthOf(source, board).anyMatch(months::contains))
        .map(Board::key)
        .sorted()
        .toList();
  }

  private static Stream<YearMonth> monthOf(Source source, Board board) {
    String name = board.name();
    return name == null ? Stream.empty() : source.monthOf(name).stream();
  }
}
