package dev.rolecall.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;

/// The words of protected-words.txt. They are not split at the symbol that they contain: `CI/CD`.
final class ProtectedWords {
  private static final Set<String> LIST = WordList.read("protected-words.txt");
  private static final CharArraySet WORDS = new CharArraySet(LIST, true);

  /// The length of the longest word, in characters.
  static final int MAX_LENGTH = LIST.stream().mapToInt(String::length).max().orElse(0);

  private static final String SYMBOLS =
      LIST.stream()
          .map(word -> word.replaceFirst("^[a-z0-9]+", ""))
          .map(rest -> rest.substring(0, 1))
          .distinct()
          .collect(Collectors.joining());

  private ProtectedWords() {}

  /// Whether a symbol can follow the first letters or digits of a word of the list.
  static boolean isInnerSymbol(char symbol) {
    return SYMBOLS.indexOf(symbol) >= 0;
  }

  static boolean contains(char[] text, int start, int length) {
    return WORDS.contains(text, start, length);
  }
}
