package dev.rolecall.model.dictionary;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// The letters that a set of phrases uses, numbered from 1 in the order of how often they are used;
/// capitals count as their small letters; 0 is any other character.
///
/// A code holds the number, and whether the character belongs to words.
final class Letters {
  /// Latin, Greek and Cyrillic are looked up in a table, the rest in a map.
  private static final int TABLE = 0x600;

  private static final int WORD = 1;

  private final char[] table = new char[TABLE];
  private final Map<Character, Integer> others = new HashMap<>();
  private final int count;

  private Letters(Map<Character, Integer> numbers) {
    this.count = numbers.size();
    for (char c = 0; c < TABLE; c++) {
      table[c] = (char) code(c, numbers.getOrDefault(Character.toLowerCase(c), 0));
    }
    numbers.forEach((c, number) -> others.put(c, code(c, number)));
  }

  static Letters of(Collection<String> phrases) {
    int[] uses = new int[Character.MAX_VALUE + 1];
    phrases.forEach(phrase -> phrase.chars().forEach(c -> uses[c]++));
    Map<Character, Integer> numbers = new HashMap<>();
    IntStream.range(0, uses.length)
        .filter(c -> uses[c] > 0)
        .boxed()
        .sorted(Comparator.comparing((Integer c) -> uses[c]).reversed())
        .forEach(c -> numbers.put((char) c.intValue(), numbers.size() + 1));
    return new Letters(numbers);
  }

  private static int code(char c, int number) {
    return number << 1 | (Character.isLetterOrDigit(c) ? WORD : 0);
  }

  int of(char c) {
    return c < TABLE ? table[c] : others.getOrDefault(Character.toLowerCase(c), code(c, 0));
  }

  static int number(int code) {
    return code >> 1;
  }

  static boolean isWord(int code) {
    return (code & WORD) != 0;
  }

  /// How many there are: numbers go from 1 to this.
  int count() {
    return count;
  }
}
