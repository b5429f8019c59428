package dev.rolecall.ingest.normalize.title;

import java.util.regex.Pattern;

/// Strings that consist of levels, as in brackets behind a title: `(Junior, Senior)`.
public final class TitleLevels {
  private static final Pattern LEVELS =
      Pattern.compile(
          "(?i)(?:(?:junior|mid(?:-level)?|senior|staff|principal|lead|sr\\.?|jr\\.?|entry(?:-level)?|all"
              + " levels)(?:\\s*(?:,|/|&|\\+|and|or|to|-)\\s*|$))+");

  private TitleLevels() {}

  /// Whether a string consists of levels only.
  public static boolean isOnly(String text) {
    return LEVELS.matcher(text.strip()).matches();
  }
}
