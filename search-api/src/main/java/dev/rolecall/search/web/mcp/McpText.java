package dev.rolecall.search.web.mcp;

import java.util.regex.Pattern;

/// Text as JSON in UTF-8 can have it.
final class McpText {
  /// Half of a character; it cannot be written in UTF-8. Pairs do not match.
  private static final Pattern UNPAIRED = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

  private McpText() {}

  static String withoutUnpaired(String text) {
    return UNPAIRED.matcher(text).replaceAll("\uFFFD");
  }

  /// The start of a longer text, with whole characters.
  ///
  /// @param max in UTF-16 code units
  static String start(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    boolean isCut = max > 0 && Character.isHighSurrogate(text.charAt(max - 1));
    return text.substring(0, isCut ? max - 1 : max) + " ...";
  }
}
