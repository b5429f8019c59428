package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the line of a role contains besides the title: long brackets, and `and more` at its end.
final class ItemDetails {
  private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[{]([^()\\[\\]{}]*)[)\\]}]");

  private static final FilteredPattern MORE =
      FilteredPattern.of("(?i),?\\s+(?:and|&|\\+) (?:(?:many|a few|some) )?(?:more|others)\\W*$");

  /// Longer brackets, and those of sentences, are details of the role.
  private static final int MAX_BRACKET_LENGTH = 34;

  private ItemDetails() {}

  /// The words without them.
  ///
  /// @param details to which long brackets are added
  static String removeFrom(String words, List<String> details) {
    return withoutMore(withoutLongBrackets(words, details));
  }

  private static String withoutLongBrackets(String words, List<String> details) {
    if (words.indexOf('(') < 0 && words.indexOf('[') < 0 && words.indexOf('{') < 0) {
      return words;
    }
    Matcher brackets = BRACKET.matcher(words);
    StringBuilder kept = new StringBuilder();
    while (brackets.find()) {
      String inner = brackets.group(1);
      boolean detail =
          inner.length() > MAX_BRACKET_LENGTH
              || inner.contains("http")
              || inner.contains(": ")
              || ListTitles.isSentence(inner);
      if (detail) {
        details.add(inner);
      }
      brackets.appendReplacement(
          kept,
          inner.contains("http")
              ? " | "
              : detail ? "" : Matcher.quoteReplacement(brackets.group()));
    }
    return brackets.appendTail(kept).toString();
  }

  private static String withoutMore(String words) {
    return words.contains("ore") || words.contains("thers") ? MORE.replaceFirst(words, "") : words;
  }
}
