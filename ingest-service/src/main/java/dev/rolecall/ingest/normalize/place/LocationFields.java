package dev.rolecall.ingest.normalize.place;

import static java.util.stream.Collectors.joining;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.job.Place;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the fields for the location. Such a field contains nothing else, so `london` and `LU` are
/// certain there.
record LocationFields(SegmentPlaces places) {
  private static final FilteredPattern SEPARATORS = FilteredPattern.of("\\s*[;|]\\s*");
  private static final FilteredPattern MODE =
      FilteredPattern.of("(?i)\\b(?:remote|hybrid|on-?site)\\b");
  private static final Set<String> WORLDWIDE =
      Set.of(
          "worldwide",
          "world wide",
          "global",
          "globally",
          "weltweit",
          "mondial",
          "monde entier",
          "en todo el mundo",
          "wereldwijd",
          "по всему миру",
          "весь мир",
          "全球",
          "anywhere");

  static void read(Draft draft) {
    LocationFields fields = new LocationFields(new SegmentPlaces(draft, "location-field"));
    List<String> strings =
        draft.locations.stream()
            .map(LocationFields::normalized)
            .flatMap(location -> Words.split(location, SEPARATORS).stream())
            .map(FieldForms::plain)
            .toList();
    NamesInLists.clarified(strings).forEach(fields::read);
  }

  /// Full-width letters are common in Japanese and Chinese fields.
  private static String normalized(String location) {
    boolean wide = location.chars().anyMatch(c -> c >= 0xFF01 && c <= 0xFF5E || c == 0x3000);
    return wide ? Normalizer.normalize(location, Normalizer.Form.NFKC) : location;
  }

  private void read(String location) {
    Optional<String> code =
        location.length() == 2 && PlaceDictionary.shared().regions(location).isEmpty()
            ? CountryDictionary.shared().named(location)
            : Optional.empty();
    if (code.isPresent()) {
      places.addPlace(Place.country(code.get()), location);
    } else if (WORLDWIDE.contains(location.toLowerCase(Locale.ROOT))) {
      places.addScope(CountryDictionary.WORLDWIDE, location);
    } else {
      places.readField(capitalized(location));
    }
  }

  /// Capitalizes the parts that are in lower case: `bangalore, India`.
  private static String capitalized(String location) {
    return Arrays.stream(location.split("(?<=,)")).map(LocationFields::part).collect(joining());
  }

  private static String part(String words) {
    String names = MODE.replaceAll(words, "");
    if (names.isBlank() || !names.equals(names.toLowerCase(Locale.ROOT))) {
      return words;
    }
    StringBuilder written = new StringBuilder(words);
    for (int i = 0; i < words.length(); i++) {
      if (i == 0 || !Character.isLetter(words.charAt(i - 1)) && words.charAt(i - 1) != '\'') {
        written.setCharAt(i, Character.toUpperCase(words.charAt(i)));
      }
    }
    return written.toString();
  }
}
