package dev.rolecall.match.judge.criterion;

import java.util.List;
import java.util.Locale;

/// Puts values into words for people.
final class CriterionText {
  private CriterionText() {}

  /// `a`, `a and b`, `a, b and c`.
  static String and(List<String> parts) {
    return joined(parts, " and ");
  }

  static String or(List<String> parts) {
    return joined(parts, " or ");
  }

  private static String joined(List<String> parts, String last) {
    int size = parts.size();
    return size < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, size - 1)) + last + parts.get(size - 1);
  }

  /// `FULL_TIME` is `full-time`.
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> of(List<? extends Enum<?>> values) {
    return values.stream().map(CriterionText::of).toList();
  }

  /// For comparing names: `Lumen Post B.V.` is `lumen-post-b-v`.
  static String slug(String name) {
    return name.codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : '-')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replaceAll("-+", "-")
        .replaceAll("^-|-$", "");
  }
}
