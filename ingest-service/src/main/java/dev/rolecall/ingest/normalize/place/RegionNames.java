package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.place.PlaceNames.PlaceMatch;
import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// States and other regions in place strings, and names that are a region or a city depending on
/// what follows.
final class RegionNames {
  private static final PlaceDictionary PLACES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  /// Two-letter codes that are read as countries. Others are read as states.
  static final Set<String> COUNTRY_CODES =
      Set.of(
          "US", "UK", "GB", "DE", "FR", "NL", "ES", "CH", "SE", "DK", "FI", "IE", "PL", "NZ", "AU",
          "SG", "JP", "BR", "HK", "EU");

  private RegionNames() {}

  /// Whether a part is a state of a country. In `Ardmore, PA, United States` the known Ardmore is
  /// in another state.
  static boolean isStateOf(String part, String country) {
    return PLACES.regions(part).stream().anyMatch(region -> region.country().equals(country));
  }

  /// `LA, Louisiana` is the state, not Los Angeles.
  static Optional<PlaceMatch> stateWithCityCode(String part, String next) {
    return CityNames.SHORT.contains(part) && next.length() > 3
        ? PLACES.regions(next).stream()
            .filter(region -> region.code().equals(part) && region.country().equals("US"))
            .findFirst()
            .filter(_ -> !part.equals("NY"))
            .map(region -> new PlaceMatch(region.place(), 2))
        : Optional.empty();
  }

  /// Whether the name of a country is a town in the US, because a state follows: `Lebanon, NH`.
  static boolean isTownInState(String part, String next, String afterNext) {
    boolean clear =
        !COUNTRY_CODES.contains(next)
            && !next.equals("CA")
            && !UnknownCities.isWord(next)
            && !CityNames.SHORT.contains(next);
    return part.length() > 3
        && next.length() == 2
        && (clear || UnknownCities.isCountry(afterNext, "US"))
        && isStateOf(next, "US");
  }

  /// A region with the name of a smaller city: `Ontario, Canada` is the province, not the city in
  /// California.
  static Optional<PlaceMatch> sameNamedRegion(String part, String next, String afterNext) {
    if (part.length() == 2 || part.equals("New York") || part.equals("Washington")) {
      return Optional.empty();
    }
    List<PlaceDictionary.Region> regions = PLACES.regions(part);
    if (regions.isEmpty() || !Character.isUpperCase(part.charAt(0))) {
      return Optional.empty();
    }
    PlaceDictionary.Region region = regions.getFirst();
    List<City> cities = PLACES.cities(part);
    boolean largeCity = cities.stream().anyMatch(city -> city.population() > 500_000);
    boolean cityInState =
        PLACES.regions(next).stream()
            .anyMatch(
                r ->
                    !r.country().equals(region.country())
                        && (!next.equals("CA") || UnknownCities.isCountry(afterNext, "US")));
    boolean cityInCountry =
        !next.isEmpty()
            && COUNTRIES.named(next).filter(region.country()::equals).isEmpty()
            && CityNames.inCountry(cities, next).isPresent();
    return !largeCity && !cityInState && !cityInCountry ? region(part, next) : Optional.empty();
  }

  static Optional<PlaceMatch> region(String part, String next) {
    List<PlaceDictionary.Region> regions = PLACES.regions(part);
    if (regions.isEmpty()
        || !Character.isUpperCase(part.charAt(0))
        || part.equals("OR")
        || part.equals("IN")) {
      return Optional.empty();
    }
    Optional<String> country = COUNTRIES.named(next);
    Optional<PlaceDictionary.Region> matching =
        country.flatMap(code -> regions.stream().filter(r -> r.country().equals(code)).findFirst());
    return Optional.of(
        matching
            .map(r -> new PlaceMatch(r.place(), 2))
            .orElse(new PlaceMatch(regions.getFirst().place(), 1)));
  }
}
