package dev.rolecall.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;

/// The words of kept-words.txt, which contain a symbol that otherwise separates words: `CI/CD`.
final class KeptWords {
  private static final Set<String> LIST = WordList.read("kept-words.txt");
  private static final CharArraySet WORDS = new CharArraySet(LIST, true);

  /// Of a word, in characters.
  static final int MAX_LENGTH = LIST.stream().mapToInt(String::length).max().orElse(0);

  private static final String SYMBOLS =
      LIST.stream()
          .map(word -> word.replaceFirst("^[a-z0-9]+", ""))
          .map(rest -> rest.substring(0, 1))
          .distinct()
          .collect(Collectors.joining());

  private KeptWords() {}

  /// Whether a symbol can follow the first letters or digits of a word of the list.
  static boolean joins(char symbol) {
    return SYMBOLS.indexOf(symbol) >= 0;
  }

  static boolean contains(char[] text, int start, int length) {
    return WORDS.contains(text, start, length);
  }
}
