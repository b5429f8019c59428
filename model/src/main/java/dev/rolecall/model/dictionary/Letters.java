package dev.rolecall.model.dictionary;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The letters that a set of phrases uses, numbered from 1 by descending frequency. Upper-case
/// letters have the number of their lower-case letters; 0 is any other character.
///
/// A code contains the number and whether the character is part of words.
final class Letters {
  private static final int ALL = Character.MAX_VALUE + 1;
  private static final int WORD = 1;

  /// Indexed by character. The table takes 128 kB, of which one script uses a small part, and needs
  /// no range check.
  private final char[] codes = new char[ALL];

  private final int count;

  private Letters(int[] numbers, int count, boolean hyphensAsSpaces) {
    this.count = count;
    for (int c = 0; c < ALL; c++) {
      char small = hyphensAsSpaces && isHyphen((char) c) ? ' ' : Character.toLowerCase((char) c);
      codes[c] = (char) (numbers[small] << 1 | (isPartOfWord((char) c) ? WORD : 0));
    }
  }

  /// Whether a letter or digit is part of a word that ends at a space or sign. Chinese, Japanese
  /// and Korean texts have no space between words: `Javaエンジニア` contains `Java`.
  private static boolean isPartOfWord(char c) {
    boolean withoutSpaces = c >= 0x2e80 && c <= 0xd7ff || c >= 0xf900 && c <= 0xfaff;
    return Character.isLetterOrDigit(c) && !withoutSpaces;
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '_' || c == '\u2010' || c == '\u2011' || c == '\u00a0';
  }

  /// @param hyphensAsSpaces whether hyphens and underscores are the same letter as the space
  static Letters of(Collection<String> phrases, boolean hyphensAsSpaces) {
    int[] uses = new int[ALL];
    phrases.forEach(phrase -> phrase.chars().forEach(c -> uses[c]++));
    int[] used =
        IntStream.range(0, ALL)
            .filter(c -> uses[c] > 0)
            .boxed()
            .sorted(Comparator.comparing((Integer c) -> uses[c]).reversed())
            .mapToInt(c -> c)
            .toArray();
    int[] numbers = new int[ALL];
    for (int i = 0; i < used.length; i++) {
      numbers[used[i]] = i + 1;
    }
    return new Letters(numbers, used.length, hyphensAsSpaces);
  }

  int of(char c) {
    return codes[c];
  }

  static int number(int code) {
    return code >> 1;
  }

  static boolean isWord(int code) {
    return (code & WORD) != 0;
  }

  /// The number of letters, which is also the highest letter number.
  int count() {
    return count;
  }
}
