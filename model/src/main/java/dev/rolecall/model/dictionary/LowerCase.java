package dev.rolecall.model.dictionary;

import java.util.Locale;

/// Converts text to lower case without changing its length, so that indexes remain valid in the
/// original text. (`String.toLowerCase` turns `İ` into two characters.)
public final class LowerCase {
  private LowerCase() {}

  public static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() == text.length()) {
      return lower;
    }
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      letters.append(Character.toLowerCase(text.charAt(i)));
    }
    return letters.toString();
  }
}
