package dev.rolecall.ingest.normalize.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text functions that several rules share.
public final class Words {
  private Words() {}

  /// Replaces each run of white space by one space, and removes it at both ends.
  public static String squeeze(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        space = true;
      } else {
        if (space && !squeezed.isEmpty()) {
          squeezed.append(' ');
        }
        space = false;
        squeezed.append(c);
      }
    }
    return squeezed.toString();
  }

  /// Splits at a separator, but not inside brackets. The parts are stripped, and not empty.
  public static List<String> split(String text, Pattern separator) {
    List<String> parts = new ArrayList<>();
    Matcher cuts = separator.matcher(text);
    int from = 0;
    int depth = 0;
    int seen = 0;
    while (cuts.find()) {
      for (; seen < cuts.start(); seen++) {
        char c = text.charAt(seen);
        depth = c == '(' || c == '[' ? depth + 1 : c == ')' || c == ']' ? depth - 1 : depth;
      }
      if (depth <= 0) {
        parts.add(text.substring(from, cuts.start()).strip());
        from = cuts.end();
      }
    }
    parts.add(text.substring(from).strip());
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  public static boolean finds(Pattern pattern, CharSequence text) {
    return pattern.matcher(text).find();
  }
}
