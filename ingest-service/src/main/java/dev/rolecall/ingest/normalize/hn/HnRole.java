package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One role of a comment.
///
/// @param title empty when it is not stated
/// @param segments short strings that apply to this role only: the rest of its list item or title
public record HnRole(String title, List<String> segments) {
  /// The role of a comment that states no title.
  static final HnRole UNTITLED = new HnRole("", List.of());

  /// Applied in order.
  private static final Map<String, String> SPELLINGS =
      new LinkedHashMap<>(
          Map.of(
              "back-end", "backend",
              "back end", "backend",
              "front-end", "frontend",
              "front end", "frontend",
              "full-stack", "fullstack",
              "full stack", "fullstack",
              "machine learning", "ml",
              "dev ops", "devops",
              "dev-ops", "devops"));

  private static final Map<String, String> SHORT_FORMS =
      Map.of(
          "eng", "engineer",
          "engr", "engineer",
          "dev", "engineer",
          "developer", "engineer",
          "programmer", "engineer",
          "sr", "senior",
          "jr", "junior",
          "mgr", "manager",
          "swe", "engineer",
          "golang", "go");

  private static final FilteredPattern NOT_WORDS = FilteredPattern.of("[^\\p{L}\\p{N}+#]+");

  /// Each role of a comment is compared with each other one.
  private static final FunctionCache<Set<String>> WORDS = new FunctionCache<>(HnRole::wordsOf);

  static HnRole titled(String title) {
    return new HnRole(title, List.of());
  }

  /// This role, to which more strings apply.
  HnRole with(List<String> more) {
    return more.isEmpty()
        ? this
        : new HnRole(title, Stream.concat(segments.stream(), more.stream()).distinct().toList());
  }

  /// The words of the title in lower case, singular, in one spelling.
  Set<String> words() {
    return WORDS.of(title);
  }

  private static Set<String> wordsOf(String title) {
    String plain = title.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
      plain = plain.replace(spelling.getKey(), spelling.getValue());
    }
    Set<String> words = new HashSet<>();
    for (String word : NOT_WORDS.split(plain)) {
      String singular =
          word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      if (!singular.isEmpty()) {
        words.add(SHORT_FORMS.getOrDefault(singular, singular));
      }
    }
    return Collections.unmodifiableSet(words);
  }
}
