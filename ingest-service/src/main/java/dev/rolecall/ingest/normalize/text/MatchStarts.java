package dev.rolecall.ingest.normalize.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /// Of a word that occurred once. It is tried when it occurs again: that takes three matches.
  private static final byte SEEN = POSSIBLE;

  private static final WordNumbers WORDS = new WordNumbers();

  // What is known of a pair; 0 when it was not tried yet.
  private static final int TRIED_PAIR = 1;
  private static final int POSSIBLE_PAIR = 3;
  private static final int BITS_PER_PAIR = 2;
  private static final int PAIRS_PER_INT = Integer.SIZE / BITS_PER_PAIR;

  private final Pattern pattern;

  /// By first character: what can precede it.
  private final byte[] first = new byte[ASCII];

  /// By first and second character, in two bits each. A thread that writes one pair at the same
  /// time as another thread writes its neighbor can at most undo that, and then that one is tried
  /// again.
  private final int[] pairs = new int[ASCII * ASCII / PAIRS_PER_INT];

  /// By number: what can precede a match that starts with a word.
  private final byte[] words = new byte[WordNumbers.COUNT];

  private final boolean canBeEmpty;

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
    int number = WORDS.of(text, at);
    if (number < 0) {
      return POSSIBLE;
    }
    byte known = words[number];
    if (known == 0) {
      words[number] = SEEN;
      return POSSIBLE;
    }
    if (known == SEEN) {
      known = tried(text.substring(at, WordNumbers.end(text, at)));
      words[number] = known;
    }
    return known;
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
    int at = (c * ASCII + second) / PAIRS_PER_INT;
    int shift = second % PAIRS_PER_INT * BITS_PER_PAIR;
    int known = pairs[at] >>> shift & POSSIBLE_PAIR;
    if (known == 0) {
      known = tried("" + c + second) > TRIED ? POSSIBLE_PAIR : TRIED_PAIR;
      pairs[at] |= known << shift;
    }
    return known == POSSIBLE_PAIR;
  }

  /// What can precede a match that starts with these characters.
  private byte tried(String characters) {
    int result = TRIED;
    Matcher matcher = pattern.matcher("").useTransparentBounds(true).useAnchoringBounds(false);
    for (int i = 0; i < BEFORE.length; i++) {
      int start = BEFORE[i].length();
      matcher.reset(BEFORE[i] + characters).region(start, start + characters.length());
      if (matcher.lookingAt() || matcher.hitEnd() && !characters.isEmpty()) {
        result |= 1 << i;
      }
    }
    return (byte) result;
  }
}
