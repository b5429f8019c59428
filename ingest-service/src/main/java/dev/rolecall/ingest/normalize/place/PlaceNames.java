package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The place that the next parts of a place string name: `Toronto`, `ON` and `Canada` are one
/// place.
final class PlaceNames {
  private static final PlaceDictionary PLACES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’]+(?:[ -]\\p{Lu}[\\p{L}.'’]+){0,2}");

  /// Countries whose states are written after cities.
  private static final Set<String> WITH_STATES = Set.of("US", "CA", "AU");

  /// Two-letter codes that are read as countries. Others are read as states.
  private static final Set<String> COUNTRY_CODES =
      Set.of(
          "US", "UK", "GB", "DE", "FR", "NL", "ES", "CH", "SE", "DK", "FI", "IE", "PL", "NZ", "AU",
          "SG", "JP", "BR", "HK", "EU");

  private PlaceNames() {}

  /// A place and the parts that name it.
  ///
  /// @param used how many parts
  record PlaceMatch(Place place, int used) {}

  static Optional<PlaceMatch> find(String part, String next, String afterNext) {
    Optional<PlaceMatch> region = sameNamedRegion(part, next);
    if (region.isPresent()) {
      return region;
    }
    Optional<String> country = COUNTRIES.named(part);
    boolean state = part.length() == 2 && !COUNTRY_CODES.contains(part);
    if (country.isPresent()
        && !state
        && !isCityState(part, next)
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
    return region(part, next)
        .or(() -> trailing(part, next))
        .or(() -> unknownCity(part, next, afterNext));
  }

  /// A city that is not in the dictionary, with its state or country after it. It has no
  /// coordinates.
  private static Optional<PlaceMatch> unknownCity(String part, String next, String afterNext) {
    if (part.length() < 4
        || !NAME.matcher(part).matches()
        || RoleNouns.isIn(part)
        || SkillDictionary.shared().named(part).isPresent()
        || PLACES.isCommonWord(part)) {
      return Optional.empty();
    }
    Optional<PlaceDictionary.Region> region =
        PLACES.regions(next).stream().filter(r -> WITH_STATES.contains(r.country())).findFirst();
    if (region.isPresent() && !next.equals("IN") && !next.equals("OR")) {
      String country = region.get().country();
      return Optional.of(
          new PlaceMatch(new Place(part, region.get().code(), country, null, null), 2));
    }
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
        && (part.length() <= 3 || NAME.matcher(part).matches());
  }

  /// Whether a part between a city and its country is a region, not another city of the country:
  /// `Ghent, Flanders, Belgium`.
  private static boolean isRegionBetween(String part, String city, String country) {
    return part.equalsIgnoreCase(city)
        || Character.isUpperCase(part.charAt(0))
            && (part.length() <= 3 || NAME.matcher(part).matches())
            && COUNTRIES.named(part).filter(_ -> part.length() > 3).isEmpty()
            && (part.length() <= 3 || PLACES.regions(part).isEmpty())
            && CityNames.inCountry(CityNames.named(part), country).isEmpty();
  }

  /// Whether a code is a state of a country. In `Ardmore, PA, United States` the known Ardmore is
  /// in another state.
  private static boolean isStateOf(String code, String country) {
    return code.length() == 2
        && WITH_STATES.contains(country)
        && PLACES.regions(code).stream().anyMatch(region -> region.country().equals(country));
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

  /// A region with the name of a smaller city: `Ontario, Canada` is the province, not the city in
  /// California.
  private static Optional<PlaceMatch> sameNamedRegion(String part, String next) {
    if (part.length() == 2 || part.equals("New York") || part.equals("Washington")) {
      return Optional.empty();
    }
    List<PlaceDictionary.Region> regions = PLACES.regions(part);
    if (regions.isEmpty() || !Character.isUpperCase(part.charAt(0))) {
      return Optional.empty();
    }
    PlaceDictionary.Region region = regions.getFirst();
    boolean noLargeCity =
        PLACES.cities(part).stream().noneMatch(city -> city.population() > 500_000);
    boolean cityThere =
        PLACES.regions(next).stream()
            .anyMatch(r -> !r.country().equals(region.country()) && !next.equals("CA"));
    return noLargeCity && !cityThere ? region(part, next) : Optional.empty();
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
      if (isStateOf(next, afterRegion.get().country())) {
        return Optional.empty();
      }
      return Optional.of(
          new PlaceMatch(
              afterRegion.get().place(), isRegionBetween(next, part, afterNext) ? 3 : 1));
    }
    if (isOtherState(part, next, cities.getFirst())) {
      return Optional.empty();
    }
    return PLACES.isCommonWord(part) && !CityNames.SHORT.contains(part)
        ? Optional.empty()
        : Optional.of(new PlaceMatch(cities.getFirst().place(), 1));
  }

  /// Whether a known city is not the one meant, because another state follows: `Kingston, NY` is
  /// not in Jamaica. But `London, NY` is two cities.
  private static boolean isOtherState(String part, String next, City largest) {
    return next.length() == 2
        && !CityNames.SHORT.contains(part)
        && (largest.population() < 1_000_000 && !CityNames.SHORT.contains(next)
            || largest.population() < CityNames.LARGE)
        && PLACES.regions(next).stream().anyMatch(region -> region.country().equals("US"))
        && NAME.matcher(part).matches()
        && !next.equals("IN")
        && !next.equals("OR");
  }

  private static Optional<PlaceMatch> region(String part, String next) {
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
        if (found.isEmpty() && tail == 1 && area.length() == 2) {
          found = unknownCity(city, area, "");
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
