package dev.rolecall.model.text;

import dev.rolecall.model.job.YearsRange;

/// Formats years of experience as text.
public final class ExperienceText {
  private ExperienceText() {}

  /// `3 to 5 years`, `at least 5 years`, `at most 2 years`; empty when neither end is stated.
  public static String of(YearsRange years) {
    Integer min = years.min();
    Integer max = years.max();
    if (min == null) {
      return max == null ? "" : "at most " + count(max);
    }
    if (max == null) {
      return "at least " + count(min);
    }
    return min.equals(max) ? count(min) : min + " to " + count(max);
  }

  private static String count(int years) {
    return Phrases.count(years, "year", "years");
  }
}
