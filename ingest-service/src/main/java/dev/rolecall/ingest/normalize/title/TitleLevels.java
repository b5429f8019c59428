package dev.rolecall.ingest.normalize.title;

import java.util.regex.Pattern;

/// Strings that consist of levels, as in brackets after a title: `(Junior, Senior)`.
///
/// They are removed from the title, so only the plainest words of the dictionary are read here:
/// others, such as `(Technical lead)`, distinguish a title from the next one.
public final class TitleLevels {
  private static final Pattern LEVELS =
      Pattern.compile(
          "(?i)(?:(?:junior|mid(?:-level)?|senior|staff|principal|lead|sr\\.?|jr\\.?|entry(?:-level)?|all"
              + " levels|mid[- ]level|senior[- ]level|any level)(?:[- ]level)?(?:"
              + " (?:positions?|roles?|openings?))?(?:\\s*(?:,|/|&|\\+|and|or|to|-)\\s*|$))+");

  private TitleLevels() {}

  /// Whether a string consists of levels only.
  public static boolean isOnly(String text) {
    return LEVELS.matcher(text.strip()).matches();
  }
}
