package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.dictionary.QueryPhrases;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Suggests the known word that a misspelled one probably stands for: `kuberentes`, `pyhton`.
final class Spelling {
  private static final int MIN_LENGTH = 4;
  private static final int MAX_LENGTH = 30;

  /// From this length on, two letters may differ.
  private static final int TWO_ERRORS = 8;

  private static final List<String> KNOWN = known();

  /// The words of names with several, which alone may mean nothing: `boot`.
  private static final Set<String> PARTS =
      SkillDictionary.shared().forms().stream()
          .filter(form -> form.indexOf(' ') > 0)
          .flatMap(form -> Stream.of(form.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private Spelling() {}

  /// The known word with the smallest distance: one letter, or two in a long word. Words of job
  /// titles are not misspelled.
  static Optional<String> suggestion(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean letters = lower.chars().allMatch(Character::isLetter);
    if (lower.length() < MIN_LENGTH
        || lower.length() > MAX_LENGTH
        || !letters
        || PARTS.contains(lower)
        || QueryPhrases.shared().phrase(lower).isPresent()
        || SkillDictionary.shared().named(lower).isPresent()
        || !TitleDictionary.shared().find(lower).isEmpty()
        || PlaceDictionary.shared().city(lower).isPresent()) {
      return Optional.empty();
    }
    return nearest(lower, KNOWN, lower.length() < TWO_ERRORS ? 1 : 2);
  }

  /// The name with the smallest distance, of equally near ones the first.
  static Optional<String> nearest(String word, Collection<String> names, int maxDistance) {
    String best = null;
    int least = maxDistance + 1;
    for (String name : names) {
      if (Math.abs(name.length() - word.length()) < least && startsAlike(word, name)) {
        int distance = distance(word, name);
        if (distance < least) {
          least = distance;
          best = name;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// The first letter is rarely wrong, except when it is exchanged with the second.
  private static boolean startsAlike(String word, String name) {
    return word.charAt(0) == name.charAt(0)
        || word.length() > 1
            && name.length() > 1
            && word.charAt(0) == name.charAt(1)
            && word.charAt(1) == name.charAt(0);
  }

  /// The number of letters to insert, remove, replace, or exchange with the next.
  static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(int[][] cost, String one, String other, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean exchanged =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return exchanged ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }

  private static List<String> known() {
    Set<String> words = new LinkedHashSet<>();
    QueryPhrases.shared().filterPhrases().stream().sorted().forEach(words::add);
    SkillDictionary.shared().forms().stream().sorted().forEach(words::add);
    CountryDictionary.shared().codes().stream()
        .flatMap(code -> CountryDictionary.shared().byCode(code).stream())
        .map(country -> country.name().toLowerCase(Locale.ROOT))
        .forEach(words::add);
    PlaceDictionary.shared().largeCities().forEach(words::add);
    return words.stream().filter(Spelling::isWord).toList();
  }

  private static boolean isWord(String name) {
    return name.length() >= MIN_LENGTH && name.chars().allMatch(Character::isLetter);
  }
}
