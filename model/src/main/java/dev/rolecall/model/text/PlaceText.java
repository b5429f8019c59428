package dev.rolecall.model.text;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.job.Place;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Formats places as text.
public final class PlaceText {
  /// Countries where people write the state next to the city.
  private static final Set<String> STATE_BESIDE_CITY = Set.of("US", "CA", "AU");

  private static final int MAX_PLACES = 3;

  private PlaceText() {}

  /// `Utrecht, Netherlands`, `Austin, TX, United States`, `Bavaria, Germany`, `Germany`.
  public static String of(Place place) {
    return of(place.city(), place.region(), place.country());
  }

  /// The same for a place in parts; empty when all parts are null.
  ///
  /// @param region the ISO 3166-2 part after the country, or a name
  /// @param country ISO 3166-1 alpha-2
  public static String of(
      @Nullable String city, @Nullable String region, @Nullable String country) {
    boolean state = country == null || STATE_BESIDE_CITY.contains(country);
    String middle = city == null ? regionName(region, country) : state ? region : null;
    return Stream.of(city, middle, country == null ? null : country(country))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /// The first three places and how many more there are: `Berlin, Germany; Paris, France and 2
  /// more`. Empty for an empty list.
  public static String of(List<Place> places) {
    List<String> names =
        places.stream().map(PlaceText::of).filter(name -> !name.isEmpty()).distinct().toList();
    String first = names.stream().limit(MAX_PLACES).collect(Collectors.joining("; "));
    int more = names.size() - MAX_PLACES;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /// The country's English name without an article, or the code when it is not known.
  public static String country(String code) {
    return CountryDictionary.shared()
        .byCode(code)
        .map(CountryDictionary.Country::name)
        .orElse(code);
  }

  private static @Nullable String regionName(@Nullable String region, @Nullable String country) {
    return region == null || country == null
        ? region
        : PlaceDictionary.shared().regionName(country, region).orElse(region);
  }
}
