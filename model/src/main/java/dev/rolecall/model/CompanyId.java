package dev.rolecall.model;

import java.util.regex.Pattern;

/// An employer, derived from its name without its legal form: `temporal-technologies`.
///
/// Roles are merged within one employer, so `postings.v1` is partitioned by it.
public record CompanyId(String value) implements Comparable<CompanyId> {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");

  public CompanyId {
    if (!AsciiSlug.matches(value) && !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("CompanyId needs a lower-case slug, got '" + value + "'");
    }
  }

  public static CompanyId of(String value) {
    return new CompanyId(value);
  }

  @Override
  public int compareTo(CompanyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
