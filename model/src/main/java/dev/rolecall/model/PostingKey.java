package dev.rolecall.model;

import org.jspecify.annotations.Nullable;

/// A posting on a board, written `source:board:externalId`.
///
/// @param externalId the source's id of the posting, without a `#`
public record PostingKey(BoardKey board, String externalId) implements Comparable<PostingKey> {
  public PostingKey {
    if (externalId.isBlank() || externalId.indexOf('#') >= 0) {
      throw new IllegalArgumentException(
          "A posting needs an id without '#', got '" + externalId + "'");
    }
  }

  public static PostingKey parse(String text) {
    int first = text.indexOf(':');
    int second = text.indexOf(':', first + 1);
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException("Expected source:board:externalId, got '" + text + "'");
    }
    return new PostingKey(BoardKey.parse(text.substring(0, second)), text.substring(second + 1));
  }

  /// The same as the generated methods of the record. Those are called through method handles,
  /// which appeared in profiles of merging: it looks up keys in maps all the time.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof PostingKey key
            && externalId.equals(key.externalId)
            && board.equals(key.board);
  }

  @Override
  public int hashCode() {
    return 31 * board.hashCode() + externalId.hashCode();
  }

  @Override
  public int compareTo(PostingKey other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return board + ":" + externalId;
  }
}
