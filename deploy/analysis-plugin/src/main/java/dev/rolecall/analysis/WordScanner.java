package dev.rolecall.analysis;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;

/// Finds words in a text, one at a time: runs of letters and digits, with the symbols that belong
/// to a name kept.
///
/// - after a word: `C++`, `C#` (a sharp after a single letter only)
/// - before a word: `.NET`
/// - between two: `Node.js`, `1.8`, `AT&T`, `don't`, `snake_case`, and what kept-words.txt lists,
///   such as `CI/CD`; a dot before a capital ends a sentence: `work.Apply` is two words
///
/// A word is cut after 200 characters. Ideographs and kana are words of one character each.
final class WordScanner {
  private static final int LONGEST = 200;
  private static final CharArraySet DOT_ENDINGS =
      new CharArraySet(Set.of("ai", "com", "io", "js", "net", "org"), true);
  private static final CharArraySet KEPT = new CharArraySet(WordList.read("kept-words.txt"), true);
  private static final int LONGEST_KEPT =
      WordList.read("kept-words.txt").stream().mapToInt(String::length).max().orElse(0);

  private final char[] text;
  private final int length;
  private int start;
  private int end;
  private int resume;

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
    start = resume;
    while (start < length && !isWord(start) && !isDotNet(start)) {
      start += Character.charCount(codePoint(start));
    }
    if (start >= length) {
      end = length;
      resume = length;
      return false;
    }
    end = Math.min(endOfWord(), start + LONGEST);
    if (end < length && Character.isLowSurrogate(text[end]) && end - start == LONGEST) {
      end--;
    }
    resume = isPossessive(end) ? end + 2 : end;
    return true;
  }

  private int endOfWord() {
    if (isDotNet(start)) {
      return start + ".net".length();
    }
    if (isAlone(start)) {
      return start + Character.charCount(codePoint(start));
    }
    int kept = endOfKept();
    if (kept > start) {
      return kept;
    }
    int at = endOfRun(start);
    while (at + 1 < length && isWord(at + 1) && joins(at)) {
      at = endOfRun(at + 1);
    }
    return withSymbolAfter(at);
  }

  /// The longest entry of kept-words.txt that stands here as a word of its own; start if none does.
  private int endOfKept() {
    int longest = Math.min(LONGEST_KEPT, length - start);
    for (int size = longest; size > 1; size--) {
      int stop = start + size;
      boolean whole = stop == length || !(isWord(stop) || text[stop] == '+' || text[stop] == '#');
      if (whole && KEPT.contains(text, start, size)) {
        return stop;
      }
    }
    return start;
  }

  /// Whether the symbol at this place, with a word character on both sides, belongs to the word.
  private boolean joins(int at) {
    return switch (text[at]) {
      case '&', '_' -> !isAlone(at + 1);
      case '\'', '\u2019' -> !isPossessive(at);
      case '.' -> dotJoins(at);
      default -> false;
    };
  }

  private boolean dotJoins(int at) {
    int stop = endOfRun(at + 1);
    if (isAlone(at + 1)) {
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

  /// `company's` is found by `company`: the word ends before the apostrophe, the `s` is no word.
  private boolean isPossessive(int at) {
    return at + 1 < length
        && isApostrophe(text[at])
        && Character.toLowerCase(text[at + 1]) == 's'
        && endOfRun(at + 1) == at + 2;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private int withSymbolAfter(int at) {
    if (at + 1 < length && text[at] == '+' && text[at + 1] == '+') {
      return at + 2;
    }
    boolean sharp = at < length && text[at] == '#' && at - start == 1;
    return sharp && Character.isLetter(text[start]) ? at + 1 : at;
  }

  private int endOfRun(int from) {
    int at = from;
    while (at < length && isWord(at) && !(isAlone(at) && at > from)) {
      at += Character.charCount(codePoint(at));
    }
    return at;
  }

  private boolean isDotNet(int at) {
    return at + 4 <= length
        && text[at] == '.'
        && (at == 0 || !Character.isLetterOrDigit(text[at - 1]))
        && new String(text, at + 1, 3).toLowerCase(Locale.ROOT).equals("net")
        && (at + 4 == length || !Character.isLetter(text[at + 4]));
  }

  private boolean isWord(int at) {
    int c = codePoint(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /// Scripts that write no spaces between words.
  private boolean isAlone(int at) {
    int c = codePoint(at);
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> Character.isLetter(c);
      default -> false;
    };
  }

  private int codePoint(int at) {
    return Character.codePointAt(text, at, length);
  }
}
