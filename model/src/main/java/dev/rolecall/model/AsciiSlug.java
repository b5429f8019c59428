package dev.rolecall.model;

/// The form of most ids: words of lower-case letters and digits with a hyphen between them. Ids are
/// read from state for each role that is compared, so their form is checked without a regular
/// expression.
final class AsciiSlug {
  private AsciiSlug() {}

  static boolean matches(String text) {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!letter && !(c == '-' && inWord)) {
        return false;
      }
      inWord = letter;
    }
    return inWord;
  }
}
