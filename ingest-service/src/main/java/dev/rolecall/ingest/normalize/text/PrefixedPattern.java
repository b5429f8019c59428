package dev.rolecall.ingest.normalize.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression for short strings whose every match starts with one of some words or
/// prefixes. It is tried only where the first two characters of one of them occur, at the start of
/// a word or after a mark.
public final class PrefixedPattern {
  private static final int LETTERS = 32;

  private final Pattern pattern;

  /// By the low five bits of a first character, which are the same for both cases of a letter: a
  /// bit for those of each second character.
  private final int[] seconds = new int[LETTERS];

  /// @param starts in any case, of at least two ASCII characters, or one that any may follow
  public PrefixedPattern(String regex, String... starts) {
    pattern = Pattern.compile(regex);
    for (String start : starts) {
      seconds[start.charAt(0) % LETTERS] |=
          start.length() == 1 ? -1 : 1 << start.charAt(1) % LETTERS;
    }
  }

  public boolean finds(String text) {
    Matcher matcher = null;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = isWord(c);
      if (!(inWord && word) && mayStart(text, i)) {
        matcher = matcher == null ? matcher(text) : matcher;
        if (matcher.region(i, text.length()).lookingAt()) {
          return true;
        }
      }
      inWord = word;
    }
    return false;
  }

  private Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private boolean mayStart(String text, int at) {
    int second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    return (seconds[text.charAt(at) % LETTERS] >>> second % LETTERS & 1) != 0;
  }

  private static boolean isWord(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
