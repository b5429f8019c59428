package dev.rolecall.model;

/// A job: 20 letters and digits, derived from the key of its oldest role, so that a rebuild yields
/// the same id.
public record JobId(String value) implements Comparable<JobId> {
  private static final int LENGTH = 20;

  public JobId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "JobId needs 20 characters of a-z and 2-7, got '" + value + "'");
    }
  }

  public static JobId of(String value) {
    return new JobId(value);
  }

  private static boolean isValid(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '2' && c <= '7')) {
        return false;
      }
    }
    return value.length() == LENGTH;
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
