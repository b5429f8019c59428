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

/// What an import was asked to read of a source: boards by name, or of the source's own list those
/// of some months, or all.
///
/// @param boards by name
/// @param months of the list
/// @param all of the list
record ImportRequest(List<String> boards, List<YearMonth> months, boolean all) {
  /// What the request is wrong in, in words.
  static final class WrongRequestException extends Exception {
    private static final long serialVersionUID = 1;

    WrongRequestException(String message) {
      super(message);
    }
  }

  void check(Source source) throws WrongRequestException {
    long ways = Stream.of(!boards.isEmpty(), !months.isEmpty(), all).filter(way -> way).count();
    if (ways != 1) {
      throw new WrongRequestException("Say one of --board, --month and --all");
    }
    if (needsList() && source.catalogue().isEmpty()) {
      throw new WrongRequestException(
          "There is no list of %s's boards: name them, each with --board".formatted(source.id()));
    }
  }

  /// Whether the source's list must be read first.
  boolean needsList() {
    return boards.isEmpty();
  }

  List<BoardKey> named(Source source) throws WrongRequestException {
    List<BoardKey> keys = new ArrayList<>();
    for (String board : boards) {
      try {
        keys.add(new BoardKey(source.id(), board));
      } catch (IllegalArgumentException bad) {
        throw new WrongRequestException(String.valueOf(bad.getMessage()));
      }
    }
    return List.copyOf(new TreeSet<>(keys));
  }

  /// @param known boards of all sources
  List<BoardKey> ofList(Source source, Collection<Board> known) throws WrongRequestException {
    List<Board> listed =
        known.stream()
            .filter(board -> board.key().source().equals(source.id()))
            .filter(board -> source.catalogue().filter(board.key()::equals).isEmpty())
            .toList();
    TreeSet<YearMonth> there = new TreeSet<>();
    listed.forEach(board -> monthOf(source, board).forEach(there::add));
    for (YearMonth month : months) {
      if (!there.contains(month)) {
        throw new WrongRequestException(
            "%s has no board for %s; there %s"
                .formatted(
                    source.id(),
                    month,
                    there.isEmpty()
                        ? "are none"
                        : "are %d months from %s to %s"
                            .formatted(there.size(), there.first(), there.last())));
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
