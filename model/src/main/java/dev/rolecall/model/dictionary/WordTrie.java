package dev.rolecall.model.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the longest of many phrases at a place in a text, whole words only, in one walk over its
/// characters.
final class WordTrie<T> {
  private final Node<T> root = new Node<>();

  /// @param phrase in lower case
  void add(String phrase, T value) {
    Node<T> node = root;
    for (int i = 0; i < phrase.length(); i++) {
      node = node.next.computeIfAbsent(phrase.charAt(i), _ -> new Node<>());
    }
    node.values.add(value);
  }

  /// What ends here.
  ///
  /// @param end index behind the phrase
  record Hit<T>(List<T> values, int end) {}

  /// The longest phrase that starts here, at a word's start, and ends at a word's end.
  Optional<Hit<T>> longestAt(CharSequence lower, int start) {
    if (start > 0 && isWord(lower.charAt(start - 1)) && isWord(lower.charAt(start))) {
      return Optional.empty();
    }
    Node<T> node = root;
    Hit<T> best = null;
    for (int i = start; i < lower.length(); i++) {
      node = node.next.get(lower.charAt(i));
      if (node == null) {
        break;
      }
      if (!node.values.isEmpty() && endsWord(lower, i + 1)) {
        best = new Hit<>(node.values, i + 1);
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean endsWord(CharSequence text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    if (next == '+' || next == '#') {
      return false;
    }
    return !(isWord(next) && isWord(text.charAt(end - 1)));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static final class Node<T> {
    private final Map<Character, Node<T>> next = new HashMap<>(2);
    private final List<T> values = new ArrayList<>(1);
  }
}
