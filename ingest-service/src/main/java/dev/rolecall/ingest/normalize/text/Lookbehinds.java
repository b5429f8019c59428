package dev.rolecall.ingest.normalize.text;

/// Removes the lookbehinds from a regular expression.
final class Lookbehinds {
  private final String regex;
  private final StringBuilder kept = new StringBuilder();
  private int at;

  private Lookbehinds(String regex) {
    this.regex = regex;
  }

  /// The expression with an empty group in place of each lookbehind. It matches at the same
  /// positions as the expression, and at further ones.
  static String removedFrom(String regex) {
    Lookbehinds copy = new Lookbehinds(regex);
    while (copy.at < regex.length()) {
      if (regex.startsWith("(?<=", copy.at) || regex.startsWith("(?<!", copy.at)) {
        copy.skipGroup();
      } else {
        copy.kept.append(regex, copy.at, copy.endOfPart());
        copy.at = copy.endOfPart();
      }
    }
    return copy.kept.toString();
  }

  private void skipGroup() {
    int depth = 0;
    do {
      char c = regex.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      at = endOfPart();
    } while (depth > 0);
    kept.append("(?:)");
  }

  /// The end of a quotation, an escaped character, a character class, or a single character.
  private int endOfPart() {
    if (regex.startsWith("\\Q", at)) {
      return regex.indexOf("\\E", at) + 2;
    }
    if (regex.charAt(at) == '\\') {
      return at + 2;
    }
    return regex.charAt(at) == '[' ? endOfClass() : at + 1;
  }

  private int endOfClass() {
    int depth = 0;
    int end = at;
    do {
      char c = regex.charAt(end);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      end += c == '\\' ? 2 : 1;
    } while (depth > 0);
    return end;
  }
}
