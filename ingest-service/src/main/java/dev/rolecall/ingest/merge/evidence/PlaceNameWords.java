package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.ingest.normalize.TitleWords;
import dev.rolecall.model.job.Place;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

  private PlaceNameWords() {}

  static Set<String> of(List<Place> places) {
    Set<String> words = new HashSet<>();
    for (Place place : places) {
      Stream.of(place.city(), place.region(), place.country(), countryName(place))
          .filter(Objects::nonNull)
          .forEach(name -> addWords(name, words));
    }
    return words;
  }

  private static void addWords(String name, Set<String> words) {
    words.addAll(ABBREVIATIONS.getOrDefault(name, List.of()));
    words.addAll(TitleWords.of(name).words());
    words.addAll(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[ ,-]+")));
  }

  private static @Nullable String countryName(Place place) {
    String country = place.country();
    return country == null ? null : Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
  }
}
