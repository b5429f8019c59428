package dev.rolecall.ingest.normalize.hn;

/// The part of a text that follows words of hiring, and can contain titles.
final class FollowingText {
  /// How much of it is read.
  private static final int MAX_LENGTH = 260;

  private FollowingText() {}

  /// The rest of the line, or the next line at the end of a line.
  static String at(String text, int at) {
    int start = at;
    while (start < text.length()
        && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == ':')) {
      start++;
    }
    String bracketed = ProseBrackets.listAt(text, start);
    if (!bracketed.isEmpty()) {
      return bracketed;
    }
    int end = start;
    while (end < Math.min(text.length(), start + MAX_LENGTH)
        && text.charAt(end) != '\n'
        && text.charAt(end) != '|') {
      end++;
    }
    return text.substring(start, end);
  }
}
