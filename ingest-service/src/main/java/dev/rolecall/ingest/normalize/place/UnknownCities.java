package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.place.PlaceNames.PlaceMatch;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Place;
import java.util.Optional;
import java.util.Set;

/// Cities that are not in the dictionary, with their state or country after them. They have no
/// coordinates.
final class UnknownCities {
  static final FilteredPattern NAME =
      FilteredPattern.of("\\p{Lu}[\\p{L}.'’]+(?:[ -]\\p{Lu}[\\p{L}.'’]+){0,2}");

  /// Words that are not part of a city's name: `Continental US`, `West Coast`, `Travel Required`.
  private static final FilteredPattern OTHER_WORDS =
      FilteredPattern.of(
          "(?i)\\b(?:continental|contiguous|coast|midwest|travel|required|friendly|remote(?:ly)?|hybrid|on-?site"
              + "|only|time|zones?|timezones?|anywhere|worldwide|global|based|offices?|hq|regions?|various|multiple"
              + "|several|other|locations?|cities|countries|states?|usa?|americas?|europe|asia|africa|emea|apac"
              + "|latam|full|part|contract|flexible|team|company|startup|inc|ltd|llc|gmbh|street|avenue|ave"
              + "|blvd|road|suite|floor|building|campus|university)\\b");

  private static final PlaceDictionary PLACES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  /// Countries whose states are written after cities.
  private static final Set<String> WITH_STATES = Set.of("US", "CA", "AU");

  private UnknownCities() {}

  static Optional<PlaceMatch> find(String part, String next, String afterNext) {
    if (part.length() < 4 || !isName(part)) {
      return Optional.empty();
    }
    Optional<PlaceDictionary.Region> region =
        PLACES.regions(next).stream()
            .filter(r -> WITH_STATES.contains(r.country()))
            .filter(r -> !isOfOtherCountry(r.country(), afterNext))
            .findFirst();
    boolean certain =
        !isWord(next)
            || next.equals("OR") && afterNext.isEmpty()
            || region.filter(state -> isCountry(afterNext, state.country())).isPresent();
    if (region.isPresent() && certain) {
      PlaceDictionary.Region state = region.get();
      int used = isCountry(afterNext, state.country()) ? 3 : 2;
      return Optional.of(
          new PlaceMatch(new Place(part, state.code(), state.country(), null, null), used));
    }
    return beforeCountry(part, next, afterNext);
  }

  /// Whether another country follows: `Padappai, TN, India` is not in Tennessee.
  private static boolean isOfOtherCountry(String country, String afterNext) {
    return afterNext.length() > 3
        && COUNTRIES.spelledOut(afterNext).filter(code -> !code.equals(country)).isPresent();
  }

  private static boolean isName(String part) {
    return NAME.matches(part)
        && !OTHER_WORDS.finds(part)
        && !RoleNouns.isIn(part)
        && SkillDictionary.shared().named(part).isEmpty()
        && !PLACES.isCommonWord(part);
  }

  private static Optional<PlaceMatch> beforeCountry(String part, String next, String afterNext) {
    Optional<String> country = next.length() < 4 ? Optional.empty() : COUNTRIES.spelledOut(next);
    int used = 2;
    if (country.isEmpty() && afterNext.length() > 3 && isSmallRegion(next)) {
      country = COUNTRIES.spelledOut(afterNext);
      used = 3;
    }
    int parts = used;
    return country
        .filter(_ -> !ScopeRules.isScope(part))
        .map(code -> new PlaceMatch(new Place(part, null, code, null, null), parts));
  }

  /// Whether a part is a region between an unknown city and its country: `Gland, VD, Switzerland`.
  private static boolean isSmallRegion(String part) {
    return !part.isEmpty()
        && Character.isUpperCase(part.charAt(0))
        && COUNTRIES.named(part).filter(_ -> part.length() > 3).isEmpty()
        && CityNames.named(part).isEmpty()
        && (part.length() <= 3 || NAME.matches(part));
  }

  /// Whether the code of a state is also a word between places.
  static boolean isWord(String code) {
    return code.equals("IN") || code.equals("OR");
  }

  static boolean isCountry(String part, String country) {
    return !part.isEmpty() && COUNTRIES.named(part).filter(country::equals).isPresent();
  }
}
