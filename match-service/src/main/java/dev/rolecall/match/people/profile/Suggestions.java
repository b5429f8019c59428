package dev.rolecall.match.people.profile;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Suggests what a person probably meant.
final class Suggestions {
  private static final int MIN_LENGTH = 3;
  private static final int MAX_LENGTH = 40;

  /// From this length on, two letters of a skill may differ.
  private static final int TWO_ERRORS = 8;

  private static final Map<String, String> CURRENCY_NAMES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("EURO", "EUR"),
          Map.entry("EUROS", "EUR"),
          Map.entry("$", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("DOLLAR", "USD"),
          Map.entry("DOLLARS", "USD"),
          Map.entry("£", "GBP"),
          Map.entry("POUND", "GBP"),
          Map.entry("POUNDS", "GBP"),
          Map.entry("ZŁ", "PLN"),
          Map.entry("₹", "INR"),
          Map.entry("¥", "JPY"));

  private Suggestions() {}

  /// The name with the smallest distance, of equally near ones the first in the alphabet; empty for
  /// words that are so short that any name is near.
  static Optional<String> nearest(String word, Collection<String> names, int maxDistance) {
    if (word.length() < MIN_LENGTH || word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    LevenshteinDistance distance = new LevenshteinDistance(maxDistance);
    String lower = word.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> distance.apply(lower, name.toLowerCase(Locale.ROOT)) >= 0)
        .min(
            Comparator.comparing(
                    (String name) -> distance.apply(lower, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  static Optional<String> skill(String word) {
    SkillDictionary skills = SkillDictionary.shared();
    return skills
        .named(word)
        .or(() -> skills.named(word.replace('-', ' ')))
        .or(
            () ->
                nearest(word, skills.forms(), word.length() < TWO_ERRORS ? 1 : 2)
                    .flatMap(skills::named))
        .map(Skill::id)
        .map(Object::toString);
  }

  static Optional<String> country(String word) {
    CountryDictionary countries = CountryDictionary.shared();
    return countries
        .named(word)
        .or(() -> countries.named(word.toUpperCase(Locale.ROOT)))
        .or(() -> countries.byAlpha3(word.toUpperCase(Locale.ROOT)));
  }

  static Optional<String> currency(String word) {
    String upper = word.strip().toUpperCase(Locale.ROOT);
    var known = CurrencyRates.fallback().currencies();
    return known.contains(upper)
        ? Optional.of(upper)
        : Optional.ofNullable(CURRENCY_NAMES.get(upper)).or(() -> nearest(upper, known, 1));
  }

  static String didYouMean(String suggestion) {
    return " Did you mean '%s'?".formatted(suggestion);
  }
}
