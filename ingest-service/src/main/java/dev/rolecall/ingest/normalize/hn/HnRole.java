package dev.rolecall.ingest.normalize.hn;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// One role of a comment.
///
/// @param title empty when it is not stated
/// @param segments short strings that apply to this role only: the rest of its list item or title
public record HnRole(String title, List<String> segments) {
  /// The role of a comment that states no title.
  static final HnRole UNTITLED = new HnRole("", List.of());

  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

  static HnRole titled(String title) {
    return new HnRole(title, List.of());
  }

  /// The words of the title in lower case, singular, in one spelling.
  Set<String> words() {
    String plain =
        title
            .toLowerCase(Locale.ROOT)
            .replace("back-end", "backend")
            .replace("front-end", "frontend")
            .replace("full-stack", "fullstack")
            .replace("full stack", "fullstack");
    Set<String> words = new HashSet<>();
    for (String word : NOT_WORDS.split(plain)) {
      words.add(
          word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    }
    return words;
  }
}
