package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary.Region;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Places as people write them: `berlin`, `Paris, US`, `DE`, `germany`, `EU`, `florida`, `TX`.
public final class PlaceExpression {
  /// A city of this size is meant by a name that a state elsewhere has too.
  private static final int LARGE_POPULATION = 500_000;

  private final CountryDictionary countries = CountryDictionary.shared();
  private final PlaceDictionary places = PlaceDictionary.shared();

  /// The countries of a name, a code in any case, or a region; empty when it is not known.
  List<String> countries(String name) {
    String code = name.strip().toUpperCase(Locale.ROOT);
    Optional<String> country =
        countries.byCode(code).isPresent()
            ? Optional.of(code)
            : countries.named(name).or(() -> countries.named(code));
    return country
        .map(List::of)
        .orElseGet(() -> List.copyOf(new TreeSet<>(countries.countriesOf(areaCode(code)))));
  }

  /// @param radiusKm around each city, null for the cities themselves
  List<PlaceFilter> places(String name, @Nullable Integer radiusKm) {
    List<String> inCountries = countries(name);
    if (!inCountries.isEmpty()) {
      return inCountries.stream().map(PlaceFilter::country).toList();
    }
    Optional<PlaceFilter> state =
        radiusKm == null
            ? region(name).map(region -> PlaceFilter.region(region.country(), region.code()))
            : Optional.empty();
    return state.or(() -> city(name).map(city -> filter(city, radiusKm))).stream().toList();
  }

  /// The state or province that a name means: `florida`, `TX`, `Bavaria`. It is empty for a code
  /// that is also a country's (`CA`), and for the name of a large city or of one in that state
  /// (`New York`). A country may follow: `Ontario, Canada`. It has one comma at most: a search may
  /// have thousands.
  public Optional<Region> region(String name) {
    int comma = name.lastIndexOf(',');
    if (comma != name.indexOf(',')) {
      return Optional.empty();
    }
    if (comma >= 0) {
      List<String> within = countries(name.substring(comma + 1));
      return region(name.substring(0, comma)).filter(found -> within.contains(found.country()));
    }
    if (!countries(name).isEmpty()) {
      return Optional.empty();
    }
    Optional<City> city = places.city(name);
    return places.regions(name).stream()
        .filter(region -> city.filter(known -> isMeant(known, region)).isEmpty())
        .findFirst();
  }

  private static boolean isMeant(City city, Region region) {
    return isIn(city, region) || city.population() >= LARGE_POPULATION;
  }

  /// The city of a name, or of a name and its country or state: `Portland, OR`.
  Optional<City> city(String name) {
    int comma = name.lastIndexOf(',');
    if (comma < 0) {
      return places.city(name);
    }
    String city = name.substring(0, comma);
    String area = name.substring(comma + 1).strip();
    List<String> within = countries(area);
    return places.cities(city).stream()
        .filter(known -> within.contains(known.country()) || isIn(known, area))
        .findFirst();
  }

  private boolean isIn(City city, String region) {
    return city.region().equalsIgnoreCase(region)
        || places.regions(region).stream().anyMatch(named -> isIn(city, named));
  }

  private static boolean isIn(City city, Region region) {
    return city.country().equals(region.country()) && city.region().equals(region.code());
  }

  private static PlaceFilter filter(City city, @Nullable Integer radiusKm) {
    return new PlaceFilter(city.name(), null, city.country(), city.lat(), city.lon(), radiusKm);
  }

  private static String areaCode(String name) {
    return name.replace(' ', '_').replace('-', '_');
  }
}
