package dev.rolecall.ingest.normalize.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where matches of a regular expression can start: after which kind of character, with which first
/// and second character, with which word. Searches try the expression at these positions only,
/// which are few.
///
/// The characters and words need not be declared: the expression is tried on them when they first
/// occur in a text, and [Matcher#hitEnd] states whether more text could turn its failure into a
/// match. Only ASCII characters exclude a position. Thread-safe: threads can at most try the same
/// twice.
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

  /// Of the words that were tried, a power of two. Frequent words come early and keep their slots:
  /// trying a word takes as long as trying the expression at many positions.
  private static final int WORD_SLOTS = 1 << 8;

  private static final int MAX_WORD_LENGTH = 12;

  private final Pattern pattern;

  /// By first character: what can precede it.
  private final byte[] first = new byte[ASCII];

  /// By first and second character; a row exists for a first character that a match can start with.
  private final byte[] @Nullable [] pairs = new byte[ASCII][];

  /// By hash: what can precede a match that starts with a word.
  private final @Nullable TriedWord[] triedWords = new TriedWord[WORD_SLOTS];

  private final boolean canBeEmpty;

  /// The words that a match can start with, in lower case; empty when any.
  private final Set<String> firstWords;

  /// @param text a word and the character after it, or the beginning of a long word
  private record TriedWord(String text, byte before) {}

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

  /// Whether a match can start at this index.
  boolean isStart(String text, int at) {
    if (at >= text.length()) {
      return canBeEmpty;
    }
    char c = text.charAt(at);
    if (c >= ASCII) {
      return true;
    }
    int before = before(text, at);
    if ((allowedBefore(c) & before) == 0) {
      return false;
    }
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ASCII;
    return second >= ASCII
        || isPossible(c, second)
            && (firstWords.isEmpty()
                ? (allowedBeforeWord(text, at) & before) != 0
                : firstWords.contains(word(text, at)));
  }

  private int allowedBeforeWord(String text, int at) {
    int limit = Math.min(text.length(), at + MAX_WORD_LENGTH);
    int end = at + 1;
    int hash = text.charAt(at);
    boolean inWord = true;
    while (end < limit && inWord && text.charAt(end) < ASCII) {
      char c = text.charAt(end++);
      hash = 31 * hash + c;
      inWord = isWordCharacter(c);
    }
    int slot = (hash ^ hash >>> 8) & WORD_SLOTS - 1;
    TriedWord known = triedWords[slot];
    if (known == null) {
      String word = text.substring(at, end);
      known = new TriedWord(word, tried(word));
      triedWords[slot] = known;
    }
    boolean same = known.text.length() == end - at && text.startsWith(known.text, at);
    return same ? known.before : POSSIBLE;
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
    byte[] row = pairs[c];
    if (row == null) {
      row = new byte[ASCII];
      pairs[c] = row;
    }
    if (row[second] == 0) {
      row[second] = tried("" + c + second);
    }
    return row[second] > TRIED;
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
