package dev.rolecall.ingest.normalize.place;

import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.job.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The place that the next parts of a place string name: `Toronto`, `ON` and `Canada` are one
/// place.
final class PlaceNames {
  private static final PlaceDictionary PLACES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  private PlaceNames() {}

  /// A place and the parts that name it.
  ///
  /// @param used how many parts
  record PlaceMatch(Place place, int used) {}

  /// The city of the same name in the country before it, `US, Cambridge`, unless the city is far
  /// better known: `Canada, London`.
  static PlaceMatch inCountry(PlaceMatch match, String country) {
    Place place = match.place();
    if (country.isEmpty()
        || place.city() == null
        || match.used() > 1
        || country.equals(place.country())) {
      return match;
    }
    List<City> named = PLACES.cities(place.city());
    return named.isEmpty() || named.getFirst().population() > 1_000_000
        ? match
        : named.stream()
            .filter(city -> city.country().equals(country))
            .findFirst()
            .map(city -> new PlaceMatch(city.place(), match.used()))
            .orElse(match);
  }

  static Optional<PlaceMatch> find(String part, String next, String afterNext) {
    Optional<PlaceMatch> region =
        RegionNames.stateWithCityCode(part, next)
            .or(() -> RegionNames.sameNamedRegion(part, next, afterNext));
    if (region.isPresent()) {
      return region;
    }
    Optional<String> country = COUNTRIES.named(part);
    boolean state = part.length() == 2 && !RegionNames.COUNTRY_CODES.contains(part);
    if (country.isPresent()
        && !state
        && !isCityState(part, next)
        && !RegionNames.isTownInState(part, next, afterNext)
        && !isCityOfFollowingCountry(part, next, afterNext)) {
      return Optional.of(new PlaceMatch(Place.country(country.get()), 1));
    }
    List<City> cities = CityNames.named(part);
    if (!cities.isEmpty()) {
      Optional<PlaceMatch> city = city(part, cities, next, afterNext);
      if (city.isPresent()) {
        return city;
      }
    }
    return RegionNames.region(part, next)
        .or(() -> trailing(part, next))
        .or(() -> UnknownCities.find(part, next, afterNext));
  }

  /// Whether a part between a city and its country is a region, not another city of the country:
  /// `Ghent, Flanders, Belgium`.
  private static boolean isRegionBetween(String part, String city, String country) {
    return part.equalsIgnoreCase(city)
        || city.endsWith(" " + part)
        || Character.isUpperCase(part.charAt(0))
            && (part.length() <= 3 || UnknownCities.NAME.matches(part))
            && COUNTRIES.named(part).filter(_ -> part.length() > 3).isEmpty()
            && (part.length() <= 3 || !isRegionOf(part, country))
            && CityNames.inCountry(CityNames.named(part), country).isEmpty();
  }

  /// Whether a country has a region of that name. Punjab is one of India and, for us, not of
  /// Pakistan.
  private static boolean isRegionOf(String part, String country) {
    Optional<String> code = COUNTRIES.named(country);
    return PLACES.regions(part).stream()
        .anyMatch(region -> code.isEmpty() || code.get().equals(region.country()));
  }

  /// Whether the name of a country is meant as its city: Singapore always, Luxembourg only before
  /// `Luxembourg`.
  private static boolean isCityState(String part, String next) {
    return part.equalsIgnoreCase("Singapore")
        || part.equalsIgnoreCase("Hong Kong")
        || !next.isEmpty() && next.equalsIgnoreCase(part);
  }

  /// Whether the name of a country is a city of the country after it: `Granada, Andalusia, Spain`.
  private static boolean isCityOfFollowingCountry(String part, String next, String afterNext) {
    return !next.isEmpty()
        && part.length() > 3
        && (CityNames.inCountry(PLACES.cities(part), next).isPresent()
            || CityNames.inCountry(PLACES.cities(part), afterNext).isPresent());
  }

  private static Optional<PlaceMatch> city(
      String part, List<City> cities, String next, String afterNext) {
    for (PlaceDictionary.Region region : PLACES.regions(next)) {
      Optional<City> matching =
          cities.stream()
              .filter(c -> c.country().equals(region.country()) && c.region().equals(region.code()))
              .findFirst();
      if (matching.isPresent()) {
        boolean countryToo =
            COUNTRIES.named(afterNext).filter(region.country()::equals).isPresent();
        return Optional.of(new PlaceMatch(matching.get().place(), countryToo ? 3 : 2));
      }
    }
    Optional<City> inCountry = CityNames.inCountry(cities, next);
    if (inCountry.isPresent()) {
      return Optional.of(new PlaceMatch(inCountry.get().place(), 2));
    }
    Optional<City> afterRegion =
        next.isEmpty() ? Optional.empty() : CityNames.inCountry(cities, afterNext);
    if (afterRegion.isPresent()) {
      if (RegionNames.isStateOf(next, afterRegion.get().country())
          && !isCityCode(next, cities.getFirst())) {
        return Optional.empty();
      }
      return Optional.of(
          new PlaceMatch(
              afterRegion.get().place(),
              !isCityCode(next, cities.getFirst()) && isRegionBetween(next, part, afterNext)
                  ? 3
                  : 1));
    }
    if (isOtherState(part, next, afterNext, cities.getFirst())
        || isOtherRegion(next, afterNext, cities.getFirst())) {
      return Optional.empty();
    }
    return PLACES.isCommonWord(part) && !CityNames.SHORT.contains(part)
        ? Optional.empty()
        : Optional.of(new PlaceMatch(cities.getFirst().place(), 1));
  }

  /// Whether a code after a large city in the US is another city: `Austin, DC, US`.
  private static boolean isCityCode(String code, City city) {
    return CityNames.SHORT.contains(code)
        && city.country().equals("US")
        && city.population() > CityNames.LARGE;
  }

  /// Whether a known city is not the one meant, because another state follows: `Kingston, NY` is
  /// not in Jamaica, and `London, KY` not in Great Britain. But `London, NY` is two cities.
  private static boolean isOtherState(String part, String next, String afterNext, City largest) {
    if (CityNames.SHORT.contains(part) || !UnknownCities.NAME.matches(part)) {
      return false;
    }
    boolean beforeUs = UnknownCities.isCountry(afterNext, "US");
    if (isCityCode(next, largest)) {
      return false;
    }
    if (next.length() > 2) {
      return RegionNames.isStateOf(next, "US")
          && (largest.population() < CityNames.LARGE
              || !largest.country().equals("US") && (beforeUs || afterNext.isEmpty()))
          && (beforeUs || !next.equals("New York") && !next.equals("Washington"));
    }
    return RegionNames.isStateOf(next, "US")
        && (beforeUs
            || !UnknownCities.isWord(next)
                && !CityNames.SHORT.contains(next)
                && !(next.equals("CA") && largest.country().equals("CA"))
            || largest.population() < CityNames.LARGE && !UnknownCities.isWord(next));
  }

  /// Whether a region and the country of that region follow, so that a city of another country is
  /// not meant: `Perth, Ontario, Canada`.
  private static boolean isOtherRegion(String next, String afterNext, City largest) {
    return next.length() > 2
        && COUNTRIES
            .spelledOut(afterNext)
            .filter(country -> !country.equals(largest.country()))
            .filter(country -> RegionNames.isStateOf(next, country))
            .isPresent();
  }

  /// A city and its state or country in one part: `Greenwich CT`, `Hyderabad India`.
  private static Optional<PlaceMatch> trailing(String part, String next) {
    String[] words = part.split(" ");
    for (int tail = Math.min(2, words.length - 1); tail > 0; tail--) {
      String city = String.join(" ", Arrays.copyOfRange(words, 0, words.length - tail));
      String area = String.join(" ", Arrays.copyOfRange(words, words.length - tail, words.length));
      if (!PLACES.regions(area).isEmpty() || COUNTRIES.named(area).isPresent()) {
        List<City> cities = city.length() > 1 ? CityNames.named(city) : List.of();
        Optional<PlaceMatch> found =
            cities.isEmpty() ? Optional.empty() : city(city, cities, area, next);
        if (found.isEmpty() && tail == 1 && area.length() == 2 && !CityNames.SHORT.contains(area)) {
          found = UnknownCities.find(city, area, next);
        }
        if (found.isEmpty()) {
          found = trailing(city, area).filter(inner -> inner.used() > 1);
        }
        if (found.isPresent() && found.get().used() > 1) {
          return Optional.of(new PlaceMatch(found.get().place(), found.get().used() - 1));
        }
      }
    }
    return Optional.empty();
  }
}
