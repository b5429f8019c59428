package dev.rolecall.ingest.normalize;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The words of a title, for comparing titles. Words that are common in titles have a lower weight.
///
/// @param words without accents, in lower case
public record TitleWords(Set<String> words) {
  /// The plus of `Senior+` is not part of the word, that of `C++` is.
  private static final FilteredPattern SEPARATOR =
      FilteredPattern.of("[^\\p{L}\\p{N}+#]+|(?<=\\p{L}{3})\\++(?![\\p{L}\\p{N}+])");

  private static final FilteredPattern ACCENTS = FilteredPattern.of("\\p{M}+");
  private static final double COMMON_WEIGHT = 0.25;
  private static final Set<String> COMMON =
      Set.of(
          ("engineer engineers engineering developer developers programmer software senior sr"
               + " junior jr mid staff principal lead remote onsite hybrid the a an of and for in m"
               + " f d w x i ii iii")
              .split(" "));

  public TitleWords {
    words = Set.copyOf(words);
  }

  public static TitleWords of(String title) {
    Set<String> words = new HashSet<>(Arrays.asList(split(fold(title))));
    words.remove("");
    return new TitleWords(words);
  }

  /// A text in lower case and without accents.
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean ascii = lower.chars().allMatch(c -> c < 128);
    return ascii ? lower : ACCENTS.replaceAll(Normalizer.normalize(lower, Normalizer.Form.NFD), "");
  }

  /// The words of a text in order: letters and digits, also in `c++` and `c#`. The first is empty
  /// when the text starts with a separator.
  public static String[] split(String text) {
    return SEPARATOR.split(text);
  }

  /// The weight of the common words divided by that of all words, 0..1.
  public double similarity(TitleWords second) {
    Set<String> all = union(words, second.words);
    return all.isEmpty() ? 1 : weight(intersection(words, second.words)) / weight(all);
  }

  /// The share of common elements, 0..1; 1 when both sets are empty.
  public static double overlap(Set<String> first, Set<String> second) {
    int common = 0;
    for (String word : first) {
      common += second.contains(word) ? 1 : 0;
    }
    int all = first.size() + second.size() - common;
    return all == 0 ? 1 : (double) common / all;
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> all = new HashSet<>(first);
    all.addAll(second);
    return all;
  }

  private static Set<String> intersection(Set<String> first, Set<String> second) {
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    return both;
  }

  private static double weight(Set<String> words) {
    return words.stream().mapToDouble(word -> COMMON.contains(word) ? COMMON_WEIGHT : 1).sum();
  }
}
