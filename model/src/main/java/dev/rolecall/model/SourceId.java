package dev.rolecall.model;

/// A kind of place that postings come from, for example `greenhouse` or `hn-who-is-hiring`.
public record SourceId(String value) implements Comparable<SourceId> {
  public SourceId {
    if (!AsciiSlug.matches(value)) {
      throw new IllegalArgumentException("SourceId needs a lower-case slug, got '" + value + "'");
    }
  }

  public static SourceId of(String value) {
    return new SourceId(value);
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
