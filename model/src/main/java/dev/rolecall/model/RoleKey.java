package dev.rolecall.model;

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

  @Override
  public int compareTo(RoleKey other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return posting + "#" + slug;
  }
}
