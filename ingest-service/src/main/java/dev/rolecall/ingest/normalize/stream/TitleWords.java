package dev.rolecall.ingest.normalize.stream;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a title. Those that half of all titles have count less.
record TitleWords(Set<String> words) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}+#]+");
  private static final double COMMON_WEIGHT = 0.25;
  private static final Set<String> COMMON =
      Set.of(
          "engineer",
          "engineers",
          "engineering",
          "developer",
          "developers",
          "programmer",
          "software",
          "senior",
          "sr",
          "junior",
          "jr",
          "mid",
          "staff",
          "principal",
          "lead",
          "remote",
          "onsite",
          "hybrid",
          "the",
          "a",
          "an",
          "of",
          "and",
          "for",
          "in",
          "m",
          "f",
          "d",
          "w",
          "x",
          "i",
          "ii",
          "iii");

  TitleWords {
    words = Set.copyOf(words);
  }

  static TitleWords of(String title) {
    Set<String> words = new HashSet<>(Arrays.asList(BETWEEN.split(title.toLowerCase(Locale.ROOT))));
    words.remove("");
    return new TitleWords(words);
  }

  /// The weight of the words that both have among all, 0..1.
  double similarity(TitleWords other) {
    Set<String> all = new HashSet<>(words);
    all.addAll(other.words);
    Set<String> both = new HashSet<>(words);
    both.retainAll(other.words);
    return all.isEmpty() ? 1 : weight(both) / weight(all);
  }

  private static double weight(Set<String> words) {
    return words.stream().mapToDouble(w -> COMMON.contains(w) ? COMMON_WEIGHT : 1).sum();
  }
}
