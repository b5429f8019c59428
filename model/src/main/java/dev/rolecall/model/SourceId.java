package dev.rolecall.model;

import java.util.regex.Pattern;

/// A kind of place that postings come from, for example `greenhouse` or `hn-who-is-hiring`.
public record SourceId(String value) implements Comparable<SourceId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public SourceId {
    if (!FORM.matcher(value).matches()) {
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
