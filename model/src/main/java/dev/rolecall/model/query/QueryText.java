package dev.rolecall.model.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Splits a search's text into words, phrases and filters.
///
/// Quotes enclose a phrase or a filter's value; a quote that is not closed ends with the text. A
/// name before a colon that is not a filter is part of a word.
public final class QueryText {
  private final String text;
  private final Set<String> filters;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  private QueryText(String text, Set<String> filters) {
    this.text = text;
    this.filters = filters;
  }

  /// @param filters the names of the filters, in lower case
  static List<QueryToken> tokens(String text, Set<String> filters) {
    return new QueryText(text, filters).read();
  }

  private List<QueryToken> read() {
    while (true) {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return tokens;
      }
      token();
    }
  }

  private void token() {
    int start = at;
    boolean excluded =
        text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
    at += excluded ? 1 : 0;
    String filter = filter();
    boolean quoted = at < text.length() && isQuote(text.charAt(at));
    String value = quoted ? quoted() : word();
    tokens.add(new QueryToken(excluded, filter, value, quoted, text.substring(start, at)));
  }

  private String filter() {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String name = text.substring(at, end).toLowerCase(Locale.ROOT);
    if (end == text.length() || text.charAt(end) != ':' || !filters.contains(name)) {
      return "";
    }
    at = end + 1;
    return name;
  }

  private String quoted() {
    int start = at + 1;
    int end = start;
    while (end < text.length() && !isQuote(text.charAt(end))) {
      end++;
    }
    at = Math.min(text.length(), end + 1);
    return text.substring(start, end).strip();
  }

  private String word() {
    int start = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && !isQuote(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\u201c' || c == '\u201d';
  }
}
