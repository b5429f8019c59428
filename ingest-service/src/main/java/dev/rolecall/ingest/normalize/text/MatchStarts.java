package dev.rolecall.ingest.normalize.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where matches of a regular expression can start: after which kind of character, with which first
/// and second character. Searches try the expression at these positions only, which are few.
///
/// The characters need not be declared: the expression is tried on them when they first occur in a
/// text, and [Matcher#hitEnd] states whether more text could turn its failure into a match. Only
/// ASCII characters exclude a position. Thread-safe: threads can at most try the same twice.
final class MatchStarts {
  private static final int ASCII = 128;

  // What precedes a position, as bits.
  private static final int NOTHING = 1;
  private static final int WORD = 2;
  private static final int OTHER = 4;

  /// An example of each.
  private static final String[] BEFORE = {"", "a", " "};

  // What is known of a character or a pair; 0 when it was not tried yet.
  private static final byte TRIED = 8;
  private static final byte POSSIBLE = NOTHING | WORD | OTHER;

  private final Pattern pattern;

  /// By first character: what can precede it.
  private final byte[] first = new byte[ASCII];

  /// By first and second character.
  private final byte[] pairs = new byte[ASCII * ASCII];

  private final boolean canBeEmpty;

  /// The words that a match can start with, in lower case; empty when any.
  private final Set<String> firstWords;

  MatchStarts(Pattern pattern, Set<String> firstWords) {
    this.firstWords = Set.copyOf(firstWords);
    String regex = Lookbehinds.removedFrom(pattern.pattern());
    this.pattern =
        regex.equals(pattern.pattern()) ? pattern : Pattern.compile(regex, pattern.flags());
    this.canBeEmpty = tried("") > TRIED;
  }

  /// The first position at or after an index where a match can start, -1 when there is none.
  int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isStart(text, i)) {
        return i;
      }
    }
    return canBeEmpty && from <= text.length() ? text.length() : -1;
  }

  private boolean isStart(String text, int at) {
    char c = text.charAt(at);
    if (c >= ASCII) {
      return true;
    }
    if ((allowedBefore(c) & before(text, at)) == 0) {
      return false;
    }
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ASCII;
    return (second >= ASCII || isPossible(c, second))
        && (firstWords.isEmpty() || firstWords.contains(word(text, at)));
  }

  private static String word(String text, int start) {
    int end = start;
    while (end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isWordCharacter(char c) {
    return c < ASCII && Character.isLetterOrDigit(c);
  }

  private static int before(String text, int at) {
    if (at == 0) {
      return NOTHING;
    }
    char c = text.charAt(at - 1);
    if (c >= ASCII || c == '\n') {
      return POSSIBLE;
    }
    return Character.isLetterOrDigit(c) || c == '_' ? WORD : OTHER;
  }

  private int allowedBefore(char c) {
    if (first[c] == 0) {
      first[c] = tried(String.valueOf(c));
    }
    return first[c];
  }

  private boolean isPossible(char c, char second) {
    int pair = c * ASCII + second;
    if (pairs[pair] == 0) {
      pairs[pair] = tried("" + c + second);
    }
    return pairs[pair] > TRIED;
  }

  /// What can precede a match that starts with these characters.
  private byte tried(String characters) {
    int result = TRIED;
    for (int i = 0; i < BEFORE.length; i++) {
      int start = BEFORE[i].length();
      Matcher matcher = pattern.matcher(BEFORE[i] + characters);
      matcher.region(start, start + characters.length());
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      if (matcher.lookingAt() || matcher.hitEnd() && !characters.isEmpty()) {
        result |= 1 << i;
      }
    }
    return (byte) result;
  }
}
