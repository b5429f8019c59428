package dev.rolecall.ingest.normalize.text;

import java.util.ArrayList;
import java.util.List;
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
  public static List<String> split(String text, FilteredPattern separator) {
    List<String> parts = new ArrayList<>();
    FilteredPattern.Search cuts = separator.search(text);
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

  /// Whether a text contains one of some characters. Much faster than an expression, and asked
  /// before one.
  public static boolean hasAny(String text, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      if (text.indexOf(characters.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a text contains one of some strings.
  public static boolean containsAny(String text, String... strings) {
    for (String string : strings) {
      if (text.contains(string)) {
        return true;
      }
    }
    return false;
  }

  public static boolean finds(Pattern pattern, CharSequence text) {
    return pattern.matcher(text).find();
  }
}
