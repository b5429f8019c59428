package dev.rolecall.model.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the longest of many phrases at a place in a text, whole words only, in one walk over its
/// characters.
final class WordTrie<T> {
  private final Node<T> root = new Node<>();

  /// @param phrase in lower case
  void add(String phrase, T value) {
    Node<T> node = root;
    for (int i = 0; i < phrase.length(); i++) {
      node = node.nextOrNew(phrase.charAt(i));
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
    Node<T> best = null;
    int end = 0;
    for (int i = start; i < lower.length(); i++) {
      node = node.next(lower.charAt(i));
      if (node == null) {
        break;
      }
      if (!node.values.isEmpty() && endsWord(lower, i + 1)) {
        best = node;
        end = i + 1;
      }
    }
    return best == null ? Optional.empty() : Optional.of(new Hit<>(best.values, end));
  }

  private static boolean endsWord(CharSequence text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    boolean sign =
        next == '#' || next == '+' && (text.length() == end + 1 || !isWord(text.charAt(end + 1)));
    if (sign && (end < 2 || !isWord(text.charAt(end - 2)))) {
      return false;
    }
    return !(isWord(next) && isWord(text.charAt(end - 1)));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  /// Few characters follow most prefixes: a short row of them is walked faster than a map is asked.
  private static final class Node<T> {
    private static final int ROWS = 8;

    private char[] chars = new char[0];
    private List<Node<T>> nodes = new ArrayList<>(1);
    private @Nullable Map<Character, Node<T>> many;
    private final List<T> values = new ArrayList<>(1);

    @Nullable Node<T> next(char c) {
      if (many != null) {
        return many.get(c);
      }
      for (int i = 0; i < chars.length; i++) {
        if (chars[i] == c) {
          return nodes.get(i);
        }
      }
      return null;
    }

    Node<T> nextOrNew(char c) {
      Node<T> known = next(c);
      if (known != null) {
        return known;
      }
      Node<T> made = new Node<>();
      chars = Arrays.copyOf(chars, chars.length + 1);
      chars[chars.length - 1] = c;
      nodes.add(made);
      if (chars.length > ROWS) {
        Map<Character, Node<T>> all = new HashMap<>();
        for (int i = 0; i < chars.length; i++) {
          all.put(chars[i], nodes.get(i));
        }
        many = all;
      }
      return made;
    }
  }
}
