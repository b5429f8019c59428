package dev.rolecall.ingest.normalize.text;

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
  private static final byte NOTHING = 1;
  private static final byte WORD = 2;
  private static final byte OTHER = 4;

  /// An example of each.
  private static final String[] BEFORE = {"", "a", " "};

  // What is known of a character or a pair; 0 when it was not tried yet.
  private static final byte TRIED = 8;
  private static final byte POSSIBLE = NOTHING | WORD | OTHER;

  /// By character: what it is for the position after it.
  private static final byte[] KINDS = kinds();

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

  /// @param text a word and the character after it, or the beginning of a long word
  private record TriedWord(String text, byte before) {}

  MatchStarts(Pattern pattern) {
    String regex = Lookbehinds.removedFrom(pattern.pattern());
    this.pattern =
        regex.equals(pattern.pattern()) ? pattern : Pattern.compile(regex, pattern.flags());
    this.canBeEmpty = tried("") > TRIED;
  }

  /// The first position at or after an index where a match can start, -1 when there is none.
  int next(String text, int from) {
    int before = from <= text.length() ? before(text, from) : POSSIBLE;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ASCII || (allowedBefore(c) & before) != 0 && canContinue(text, i, before)) {
        return i;
      }
      before = KINDS[c];
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
    return (allowedBefore(c) & before) != 0 && canContinue(text, at, before);
  }

  /// Whether a match whose first character fits can continue as the text does.
  private boolean canContinue(String text, int at, int before) {
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ASCII;
    return second >= ASCII
        || isPossible(text.charAt(at), second) && (allowedBeforeWord(text, at) & before) != 0;
  }

  private int allowedBeforeWord(String text, int at) {
    int limit = Math.min(text.length(), at + MAX_WORD_LENGTH);
    int end = at + 1;
    int hash = text.charAt(at);
    boolean inWord = true;
    while (end < limit && inWord && text.charAt(end) < ASCII) {
      char c = text.charAt(end++);
      hash = 31 * hash + c;
      inWord = KINDS[c] == WORD;
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

  private static int before(String text, int at) {
    if (at == 0) {
      return NOTHING;
    }
    char c = text.charAt(at - 1);
    return c >= ASCII ? POSSIBLE : KINDS[c];
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[ASCII];
    for (char c = 0; c < ASCII; c++) {
      kinds[c] = Character.isLetterOrDigit(c) || c == '_' ? WORD : OTHER;
    }
    kinds['\n'] = POSSIBLE;
    return kinds;
  }

  private int allowedBefore(char c) {
    byte known = first[c];
    if (known == 0) {
      known = tried(String.valueOf(c));
      first[c] = known;
    }
    return known;
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
