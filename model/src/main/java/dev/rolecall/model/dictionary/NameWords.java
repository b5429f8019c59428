package dev.rolecall.model.dictionary;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The longest word of each name. A text that contains none of these words contains none of the
/// names, so the detailed search can be skipped.
final class NameWords {
  private final Set<String> longest = new HashSet<>();
  private final UnaryOperator<String> fold;

  /// @param fold normalizes words before they are compared
  NameWords(UnaryOperator<String> fold) {
    this.fold = fold;
  }

  void add(String name) {
    String best = "";
    for (int i = 0; i < name.length(); i++) {
      int end = end(name, i);
      if (end - i > best.length()) {
        best = name.substring(i, end);
      }
      i = Math.max(i, end);
    }
    longest.add(fold.apply(best));
  }

  /// @param capital whether only capitalized words count
  boolean anyIn(String text, boolean capital) {
    for (int i = 0; i < text.length(); i++) {
      int end = end(text, i);
      if (end > i
          && !(capital && Character.isLowerCase(text.charAt(i)))
          && longest.contains(fold.apply(text.substring(i, end)))) {
        return true;
      }
      i = Math.max(i, end);
    }
    return false;
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
