package dev.rolecall.model.query;

/// One token of a search's text: `-skill:"spring boot"`.
///
/// @param filter the filter's name in lower case, empty for a word or phrase
/// @param value without its quotes
/// @param source the token as written
public record QueryToken(
    boolean excluded, String filter, String value, boolean quoted, String source) {
  /// A filter as it is written in a search.
  public static QueryToken filter(boolean excluded, String filter, String value) {
    String plain = value.replaceAll("[\"\u201c\u201d\\p{Cntrl}]", " ").strip();
    boolean quoted = !filter.equals("pay") && plain.chars().anyMatch(QueryToken::isSpace);
    String written = quoted ? '"' + plain + '"' : plain;
    return new QueryToken(
        excluded, filter, plain, quoted, (excluded ? "-" : "") + filter + ":" + written);
  }

  /// Words to exclude: as a phrase if there are several.
  static QueryToken excludedWords(String words) {
    boolean quoted = words.chars().anyMatch(QueryToken::isSpace);
    return new QueryToken(true, "", words, quoted, quoted ? "-\"" + words + '"' : "-" + words);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
