package dev.rolecall.model;

import org.jspecify.annotations.Nullable;

/// One list at a source, written `source:board`: `greenhouse:acme`, `hn-who-is-hiring:36152014`.
///
/// @param board the source's name of the board, without a colon
public record BoardKey(SourceId source, String board) implements Comparable<BoardKey> {
  public BoardKey {
    if (board.isBlank() || board.indexOf(':') >= 0 || board.indexOf('#') >= 0) {
      throw new IllegalArgumentException(
          "A board needs a name without ':' and '#', got '" + board + "'");
    }
  }

  public static BoardKey parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("Expected source:board, got '" + text + "'");
    }
    return new BoardKey(SourceId.of(text.substring(0, colon)), text.substring(colon + 1));
  }

  /// The same as the generated methods of the record. Those are called through method handles,
  /// which appeared in profiles of merging: it looks up keys in maps all the time.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof BoardKey key && board.equals(key.board) && source.equals(key.source);
  }

  @Override
  public int hashCode() {
    return 31 * source.hashCode() + board.hashCode();
  }

  @Override
  public int compareTo(BoardKey other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return source + ":" + board;
  }
}
