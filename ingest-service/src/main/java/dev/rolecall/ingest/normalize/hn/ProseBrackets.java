package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.title.RoleNouns;

/// Removes the remarks in brackets that a sentence contains around a title: `a systems engineer
/// (Unix, storage, networking) Minimum 5 years`.
final class ProseBrackets {
  /// Longer brackets are not part of a title.
  private static final int MAX_LENGTH = 40;

  private ProseBrackets() {}

  /// The text without long and nested brackets, and without what follows a bracket after a title
  /// but does not continue the list.
  static String shortened(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int from = 0;
    while (open >= 0) {
      int close = close(text, open);
      if (close < 0) {
        break;
      }
      boolean nested = text.indexOf('(', open + 1) >= 0 && text.indexOf('(', open + 1) < close;
      boolean remark = nested || close - open > MAX_LENGTH;
      kept.append(
          remark ? text.substring(from, open).stripTrailing() : text.substring(from, close));
      from = close;
      if (endsTitle(text, open, close)) {
        return kept.toString();
      }
      open = text.indexOf('(', close);
    }
    return kept.append(text, from, text.length()).toString();
  }

  /// The list of titles in a bracket, empty when none starts at the index: `positions (developers,
  /// QA) at both offices`.
  static String listAt(String text, int index) {
    if (index >= text.length() || text.charAt(index) != '(') {
      return "";
    }
    int close = text.indexOf(')', index);
    String inner = close < 0 ? "" : text.substring(index + 1, close);
    return inner.indexOf(',') > 0 && inner.indexOf('\n') < 0 && RoleNouns.isIn(inner) ? inner : "";
  }

  /// Whether a title stands in front of a bracket, and a new sentence after it.
  private static boolean endsTitle(String text, int open, int close) {
    return close + 1 < text.length()
        && text.charAt(close) == ' '
        && Character.isUpperCase(text.charAt(close + 1))
        && RoleNouns.endsIn(text.substring(0, open));
  }

  /// The index after the bracket that closes another one, -1 when none does.
  private static int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
