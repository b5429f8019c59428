package dev.rolecall.ingest.normalize.place;

import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.job.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The cities that a part of a place string can name, the most likely first.
public final class CityNames {
  /// Two-letter names of cities. After a city, `LA` is a state.
  public static final Set<String> SHORT = Set.of("SF", "NY", "LA", "DC");

  /// Cities with this population are recognized by their name without a country.
  public static final int LARGE = 150_000;

  /// Smaller cities are not known outside their region.
  static final int NOTABLE = 50_000;

  /// The population of cities whose names of two words are not those of companies: `Menlo Park`.
  private static final int WELL_KNOWN = 30_000;

  private static final PlaceDictionary PLACES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  private CityNames() {}

  public static List<City> named(String part) {
    char first = part.charAt(0);
    boolean ownScript = Character.getType(first) == Character.OTHER_LETTER;
    if (ownScript) {
      return inOwnScript(part);
    }
    if (!Character.isUpperCase(first) && !Character.isDigit(first)
        || part.length() == 2 && !SHORT.contains(part)) {
      return List.of();
    }
    Optional<City> exact = PLACES.city(part);
    List<City> known = PLACES.cities(part);
    if (known.isEmpty()) {
      return exact.map(List::of).orElse(List.of());
    }
    boolean capitals = part.length() == 3 && part.equals(part.toUpperCase(Locale.ROOT));
    if (capitals
        && known.getFirst().population() < LARGE
        && exact.filter(c -> !known.contains(c)).isEmpty()) {
      return List.of();
    }
    return exact.filter(c -> !known.contains(c)).map(List::of).orElse(known);
  }

  /// Chinese, Japanese and Korean addresses start with the city or go on without a space.
  private static List<City> inOwnScript(String part) {
    for (int end = part.length(); end >= 2; end--) {
      List<City> known = PLACES.cities(part.substring(0, end));
      if (!known.isEmpty()) {
        return known;
      }
    }
    return List.of();
  }

  public static Optional<City> inCountry(List<City> cities, String country) {
    return COUNTRIES
        .named(country)
        .or(() -> COUNTRIES.byAlpha3(country))
        .flatMap(code -> cities.stream().filter(c -> c.country().equals(code)).findFirst());
  }

  /// Whether a region has a city of that name.
  ///
  /// @param region a two-letter code
  public static boolean inRegion(String city, String region) {
    return PLACES.regions(region).stream()
        .anyMatch(
            state ->
                PLACES.cities(city).stream()
                    .anyMatch(
                        known ->
                            known.country().equals(state.country())
                                && known.region().equals(state.code())));
  }

  /// A large city or a country, which can be recognized among other words.
  public static Optional<Place> large(String name) {
    Optional<Place> city =
        named(name).stream()
            .findFirst()
            .filter(c -> c.population() > LARGE || SHORT.contains(name))
            .filter(_ -> !PLACES.isCommonWord(name))
            .map(City::place);
    boolean country =
        Character.isUpperCase(name.charAt(0))
            && (name.length() > 2 || name.equals("US") || name.equals("UK"));
    return city.or(
        () -> country ? COUNTRIES.spelledOut(name).map(Place::country) : Optional.empty());
  }

  /// Whether a name alone is known as a city's: that of a large city, or of two words.
  public static boolean isWellKnown(String name) {
    return large(name).filter(place -> place.city() != null).isPresent()
        || name.indexOf(' ') > 0
            && named(name).stream().anyMatch(city -> city.population() > WELL_KNOWN);
  }
}
