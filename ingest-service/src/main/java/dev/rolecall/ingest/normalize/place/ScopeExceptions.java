package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words after which places are excluded, or only the hours of work have to overlap with theirs.
final class ScopeExceptions {
  private static final Pattern EXCEPT =
      Pattern.compile(
          "\\b(?:except(?: for)?|excluding|excl\\.|outside(?: of)?|not in|no) ([^,;)|]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern NOT_PLACES =
      FilteredPattern.of(
          "(?:[,;]? ?\\b(?:except(?: for)?|excluding|excl\\.|not in)\\b|overlap(?:ping)?"
              + " (?:with|of)\\b)[^;)|]{2,60}|[^,;()|]{0,40}\\bhours overlap(?! with| of)",
          Pattern.CASE_INSENSITIVE);

  private static final String PLACE = "[^,;()|]{0,40}";

  /// `US preferred`, `preferably in Europe`: others are welcome.
  private static final FilteredPattern PREFERENCE =
      FilteredPattern.of(
          "\\b(?:prefer(?:ably|ring)?)\\b"
              + PLACE
              + "|"
              + PLACE
              + "\\b(?:prefer(?:red|ence|s)?|is a plus)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern PREFERRED =
      FilteredPattern.of(
          "(?:[,;]|\\bbut|\\bwith)?(?: an?)? \\bpreference (?:is |will be )?(?:given"
              + " )?(?:to|for)\\b[^;()|]*",
          Pattern.CASE_INSENSITIVE);

  private ScopeExceptions() {}

  /// A string without the areas that are only preferred.
  static String withoutPreferences(String text) {
    return mentions(text, "prefer", "is a plus") ? PREFERENCE.replaceAll(text, "") : text;
  }

  /// A string without those that are preferred to all others: `preference given to candidates in
  /// Brazil or Chile`.
  static String withoutPreferredPlaces(String text) {
    return mentions(text, "preference") ? PREFERRED.replaceAll(text, "") : text;
  }

  /// A string without the places that it excludes.
  static String without(String segment) {
    return mentions(segment, "except", "excl", "not in", "overlap")
        ? NOT_PLACES.replaceAll(segment, "")
        : segment;
  }

  private static boolean mentions(String text, String... cues) {
    return Words.containsAny(text.toLowerCase(Locale.ROOT), cues);
  }

  static Matcher excluded(String text) {
    return EXCEPT.matcher(text);
  }
}
