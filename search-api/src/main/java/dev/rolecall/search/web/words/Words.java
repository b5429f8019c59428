package dev.rolecall.search.web.words;

import java.util.List;
import java.util.Locale;

/// Small help for all words.
public final class Words {
  private Words() {}

  /// `a`, `a or b`, `a, b or c`.
  public static String or(List<String> words) {
    return joined(words, " or ");
  }

  /// `a`, `a and b`, `a, b and c`.
  public static String and(List<String> words) {
    return joined(words, " and ");
  }

  /// With a capital first letter.
  public static String sentence(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// `1 job`, `12,345 jobs`.
  public static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  private static String joined(List<String> words, String last) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int end = words.size() - 1;
    return String.join(", ", words.subList(0, end)) + last + words.get(end);
  }
}
