package dev.rolecall.model;

import java.util.regex.Pattern;

/// A job: 20 letters and digits, derived from the key of its oldest role, so that a rebuild yields
/// the same id.
public record JobId(String value) implements Comparable<JobId> {
  private static final Pattern FORM = Pattern.compile("[a-z2-7]{20}");

  public JobId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "JobId needs 20 characters of a-z and 2-7, got '" + value + "'");
    }
  }

  public static JobId of(String value) {
    return new JobId(value);
  }

  @Override
  public int compareTo(JobId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
