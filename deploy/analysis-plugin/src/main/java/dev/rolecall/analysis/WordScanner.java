package dev.rolecall.analysis;

import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;

/// Finds words in a text, one at a time: runs of letters and digits, with the symbols that belong
/// to a name kept.
///
/// - after a word: `C++`, `C#` (a `#` after a single letter only)
/// - before a word: `.NET`
/// - between two words: `Node.js`, `1.8`, `AT&T`, `don't`, `snake_case`, and the words of
///   protected-words.txt, such as `CI/CD`; a dot before a capital ends a sentence: `work.Apply` is
///   two words
///
/// A word of more than 200 characters is split. Ideographs and kana are words of one character
/// each.
final class WordScanner {
  static final int MAX_LENGTH = 200;
  private static final CharArraySet DOT_ENDINGS =
      new CharArraySet(Set.of("ai", "com", "io", "js", "net", "org"), true);

  private final char[] text;
  private final int length;
  private int start;
  private int end;
  private int nextStart;

  WordScanner(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /// Moves to the next word; false when there is none.
  boolean next() {
    start = nextStart;
    while (start < length && !isInWord(start) && !isDotNet(start)) {
      start += Character.charCount(codePoint(start));
    }
    if (start >= length) {
      end = length;
      nextStart = length;
      return false;
    }
    end = Math.min(endOfWord(), start + MAX_LENGTH);
    if (end < length && Character.isLowSurrogate(text[end]) && end - start == MAX_LENGTH) {
      end--;
    }
    nextStart = isPossessive(end) ? end + 2 : end;
    return true;
  }

  private int endOfWord() {
    if (isDotNet(start)) {
      return start + ".net".length();
    }
    if (isIdeograph(start)) {
      return start + Character.charCount(codePoint(start));
    }
    int at = endOfRun(start);
    int protectedEnd = endOfProtectedWord(at);
    if (protectedEnd > start) {
      return protectedEnd;
    }
    while (at + 1 < length && isInWord(at + 1) && joins(at)) {
      at = endOfRun(at + 1);
    }
    return withSymbolAfter(at);
  }

  /// The end of the longest entry of protected-words.txt that starts here and is a whole word; -1
  /// if there is none.
  private int endOfProtectedWord(int endOfRun) {
    if (endOfRun == length || !ProtectedWords.isInnerSymbol(text[endOfRun])) {
      return -1;
    }
    for (int size = Math.min(ProtectedWords.MAX_LENGTH, length - start); size > 1; size--) {
      int stop = start + size;
      boolean whole = stop == length || !(isInWord(stop) || text[stop] == '+' || text[stop] == '#');
      if (whole && ProtectedWords.contains(text, start, size)) {
        return stop;
      }
    }
    return -1;
  }

  /// Whether the symbol at this index, with a word character on both sides, belongs to the word.
  private boolean joins(int at) {
    return switch (text[at]) {
      case '&', '_' -> !isIdeograph(at + 1);
      case '\'', '\u2019' -> !isPossessive(at);
      case '.' -> dotJoins(at);
      default -> false;
    };
  }

  private boolean dotJoins(int at) {
    int stop = endOfRun(at + 1);
    if (isIdeograph(at + 1)) {
      return false;
    }
    boolean initials = stop == at + 2 && at - start == 1;
    boolean insideInitials = stop == at + 2 && at >= 2 && text[at - 2] == '.';
    return Character.isDigit(text[at + 1])
        || Character.isLowerCase(text[at + 1])
        || initials
        || insideInitials
        || DOT_ENDINGS.contains(text, at + 1, stop - at - 1);
  }

  /// `company` matches `company's`: the word ends before the apostrophe, and the `s` is not a word.
  private boolean isPossessive(int at) {
    return at + 1 < length
        && isApostrophe(text[at])
        && (text[at + 1] == 's' || text[at + 1] == 'S')
        && endOfRun(at + 1) == at + 2;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private int withSymbolAfter(int at) {
    if (at + 1 < length && text[at] == '+' && text[at + 1] == '+') {
      return at + 2;
    }
    boolean hash = at < length && text[at] == '#' && at - start == 1;
    return hash && Character.isLetter(text[start]) ? at + 1 : at;
  }

  private int endOfRun(int from) {
    int at = from;
    while (at < length && isInWord(at) && !(at > from && isIdeograph(at))) {
      at += Character.charCount(codePoint(at));
    }
    return at;
  }

  private boolean isDotNet(int at) {
    return text[at] == '.'
        && at + 4 <= length
        && (text[at + 1] | 0x20) == 'n'
        && (text[at + 2] | 0x20) == 'e'
        && (text[at + 3] | 0x20) == 't'
        && (at == 0 || !Character.isLetterOrDigit(text[at - 1]))
        && (at + 4 == length || !Character.isLetter(text[at + 4]));
  }

  private boolean isInWord(int at) {
    return CharacterClasses.isInWord(codePoint(at));
  }

  private boolean isIdeograph(int at) {
    return CharacterClasses.isIdeograph(codePoint(at));
  }

  private int codePoint(int at) {
    char c = text[at];
    return Character.isHighSurrogate(c) ? Character.codePointAt(text, at, length) : c;
  }
}
