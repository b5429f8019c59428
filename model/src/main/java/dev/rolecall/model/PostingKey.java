package dev.rolecall.model;

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

  @Override
  public int compareTo(PostingKey other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return board + ":" + externalId;
  }
}
