package dev.rolecall.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;

/// The words of unsplit-words.txt. They contain a symbol that separates other words: `CI/CD`.
final class UnsplitWords {
  private static final Set<String> LIST = WordList.read("unsplit-words.txt");
  private static final CharArraySet WORDS = new CharArraySet(LIST, true);

  /// The length of the longest word, in characters.
  static final int MAX_LENGTH = LIST.stream().mapToInt(String::length).max().orElse(0);

  private static final String SYMBOLS =
      LIST.stream()
          .map(word -> word.replaceFirst("^[a-z0-9]+", ""))
          .map(rest -> rest.substring(0, 1))
          .distinct()
          .collect(Collectors.joining());

  private UnsplitWords() {}

  /// Whether a symbol can follow the first letters or digits of a word of the list.
  static boolean joins(char symbol) {
    return SYMBOLS.indexOf(symbol) >= 0;
  }

  static boolean contains(char[] text, int start, int length) {
    return WORDS.contains(text, start, length);
  }
}
