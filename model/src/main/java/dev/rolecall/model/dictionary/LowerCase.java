package dev.rolecall.model.dictionary;

import java.util.Locale;

/// Small letters, letter by letter: as long as the text, whatever its letters, so that places in it
/// are the text's. (In one language `İ` alone would become two.)
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
