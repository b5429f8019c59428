package dev.rolecall.model.text;

import java.util.List;
import java.util.Locale;

/// Joins, counts and capitalizes text in English.
public final class Phrases {
  private Phrases() {}

  /// `a`, `a or b`, `a, b or c`; empty for an empty list.
  public static String or(List<String> items) {
    return join(items, " or ");
  }

  /// `a`, `a and b`, `a, b and c`; empty for an empty list.
  public static String and(List<String> items) {
    return join(items, " and ");
  }

  /// The text with its first letter in upper case.
  public static String capitalize(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// `1 job`, `12,345 jobs`.
  public static String count(long number, String singular, String plural) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? singular : plural);
  }

  private static String join(List<String> items, String lastSeparator) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + lastSeparator + items.get(last);
  }

  /// The title of a job as people see it: some postings name none.
  public static String jobTitle(String title) {
    return title.isBlank() ? "Job without a title" : title;
  }
}
