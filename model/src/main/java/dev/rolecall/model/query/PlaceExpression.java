package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Places as people write them: `berlin`, `Paris, US`, `DE`, `germany`, `EU`.
final class PlaceExpression {
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
        .orElseGet(() -> List.copyOf(new TreeSet<>(countries.countriesOf(region(code)))));
  }

  /// @param radiusKm around each city, null for the cities themselves
  List<PlaceFilter> places(String name, @Nullable Integer radiusKm) {
    List<String> inCountries = countries(name);
    if (!inCountries.isEmpty()) {
      return inCountries.stream().map(PlaceFilter::country).toList();
    }
    return city(name).map(city -> filter(city, radiusKm)).stream().toList();
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
        .filter(known -> within.contains(known.country()) || known.region().equalsIgnoreCase(area))
        .findFirst();
  }

  private static PlaceFilter filter(City city, @Nullable Integer radiusKm) {
    return new PlaceFilter(city.name(), city.country(), city.lat(), city.lon(), radiusKm);
  }

  private static String region(String name) {
    return name.replace(' ', '_').replace('-', '_');
  }
}
