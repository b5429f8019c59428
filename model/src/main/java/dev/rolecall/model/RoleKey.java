package dev.rolecall.model;

import org.jspecify.annotations.Nullable;

/// One opening within a posting, written `source:board:externalId#slug`.
///
/// It is stable across edits of the posting. Per-person state (sent, hidden, applied) is attached
/// to it.
///
/// @param slug lower-case letters, digits and hyphens, unique within the posting
public record RoleKey(PostingKey posting, String slug) implements Comparable<RoleKey> {
  public RoleKey {
    if (slug.isBlank() || slug.indexOf('#') >= 0) {
      throw new IllegalArgumentException("A role needs a slug without '#', got '" + slug + "'");
    }
  }

  public static RoleKey parse(String text) {
    int hash = text.lastIndexOf('#');
    if (hash < 0) {
      throw new IllegalArgumentException(
          "Expected source:board:externalId#slug, got '" + text + "'");
    }
    return new RoleKey(PostingKey.parse(text.substring(0, hash)), text.substring(hash + 1));
  }

  /// The same as the generated methods of the record. Those are called through method handles,
  /// which appeared in profiles of merging: it looks up keys in maps all the time.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof RoleKey key && slug.equals(key.slug) && posting.equals(key.posting);
  }

  @Override
  public int hashCode() {
    return 31 * posting.hashCode() + slug.hashCode();
  }

  /// The order of their texts.
  @Override
  public int compareTo(RoleKey other) {
    String id = posting.externalId();
    String otherId = other.posting.externalId();
    if (id.length() == otherId.length() && posting.board().equals(other.posting.board())) {
      int order = id.compareTo(otherId);
      return order == 0 ? slug.compareTo(other.slug) : order;
    }
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return posting + "#" + slug;
  }
}
