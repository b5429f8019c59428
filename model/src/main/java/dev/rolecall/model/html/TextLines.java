package dev.rolecall.model.html;

import java.util.Set;

/// Writes the lines of a text, in the form that [HtmlText] describes.
final class TextLines {
  private static final Set<String> PREFORMATTED = Set.of("pre", "code");

  private final StringBuilder out = new StringBuilder();

  /// @param parent the name of the element that the words are in
  void write(String words, String parent) {
    if (PREFORMATTED.contains(parent)) {
      out.append(words);
    } else {
      writeSqueezed(words);
    }
  }

  private void writeSqueezed(String words) {
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\r';
      if (!blank || !space) {
        out.append(blank ? ' ' : c);
      }
      space = blank;
    }
  }

  void append(String words) {
    out.append(words);
  }

  /// Starts a new line, unless the text is at the start of one.
  void newLine() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  int length() {
    return out.length();
  }

  /// Without leading and trailing white space.
  String text() {
    return out.toString().strip();
  }
}
