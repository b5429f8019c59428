package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.normalize.TitleWords;
import dev.rolecall.model.job.Place;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The words that name a role's places. They are ignored when titles and texts are compared.
final class PlaceNameWords {
  /// What titles write instead of a name.
  private static final Map<String, List<String>> ABBREVIATIONS =
      Map.of(
          "San Francisco", List.of("sf", "bay", "area"),
          "New York", List.of("ny", "nyc", "city"),
          "Los Angeles", List.of("la"),
          "Washington", List.of("dc"),
          "London", List.of("ldn"),
          "Philadelphia", List.of("philly"),
          "US", List.of("us", "usa"),
          "GB", List.of("uk"),
          "AE", List.of("uae"));

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  /// The words of countries that were asked for: finding a country's name takes long.
  private static final Map<String, Set<String>> OF_COUNTRIES = new ConcurrentHashMap<>();

  private PlaceNameWords() {}

  static Set<String> of(List<Place> places) {
    Set<String> words = new HashSet<>();
    for (Place place : places) {
      addWords(place.city(), words);
      addWords(place.region(), words);
      String country = place.country();
      if (country != null) {
        words.addAll(ofCountry(country));
      }
    }
    return words;
  }

  private static void addWords(@Nullable String name, Set<String> words) {
    if (name == null) {
      return;
    }
    words.addAll(ABBREVIATIONS.getOrDefault(name, List.of()));
    words.addAll(TitleWords.of(name).words());
    words.addAll(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[ ,-]+")));
  }

  private static Set<String> ofCountry(String code) {
    return COUNTRIES.contains(code)
        ? OF_COUNTRIES.computeIfAbsent(code, PlaceNameWords::computeOfCountry)
        : computeOfCountry(code);
  }

  private static Set<String> computeOfCountry(String code) {
    Set<String> words = new HashSet<>();
    addWords(code, words);
    addWords(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), words);
    return words;
  }
}
