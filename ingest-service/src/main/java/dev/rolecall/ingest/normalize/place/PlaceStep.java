package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.job.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The places of a role, and the areas from which it can be done remotely: from the strings of the
/// role, its header and its location fields, else from the text, never from the company's address.
///
/// Next to "remote" a country or region is an area for remote work, and a city is still a place.
public final class PlaceStep implements Step {
  private static final CuedPattern WORLDWIDE =
      CuedPattern.of(
          "(?:work(?:ing)? from|remote,?|located) (?:anywhere|worldwide)(?: in the world)?|anywhere"
              + " in the world",
          "anywhere",
          "worldwide");

  @Override
  public List<CuedPattern> patterns() {
    return Stream.of(List.of(WORLDWIDE), PlaceLabels.patterns(), TextPlaces.patterns())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void apply(Draft draft) {
    SegmentPlaces own = new SegmentPlaces(draft, "role-place");
    draft.roleSegments.forEach(own::readOfRole);
    header(draft);
    SegmentPlaces fields = new SegmentPlaces(draft, "location-field");
    draft.locations.forEach(location -> location(fields, location));
    if (draft.places.isEmpty() && draft.scope.isEmpty()) {
      new TextPlaces(draft).read();
    }
    draft.places.retainAll(PlaceRules.withoutContainingPlaces(draft.places));
    if (draft.scope.isEmpty()) {
      draft
          .text
          .computeOnce("worldwide", () -> WORLDWIDE.first(draft.text))
          .ifPresent(found -> own.addScope(CountryDictionary.WORLDWIDE, found.group()));
    }
  }

  /// What the role's own strings state is not added from the header, which all roles share.
  private static void header(Draft draft) {
    SegmentPlaces segments = new SegmentPlaces(draft, "header-place");
    boolean ownPlaces = !draft.places.isEmpty();
    boolean ownScope = !draft.scope.isEmpty();
    for (String segment : draft.header) {
      if (!ownPlaces && !ownScope) {
        segments.read(segment);
      } else if (!ownScope && RemoteWords.matches(segment)) {
        segments.readScope(segment);
      } else if (!ownPlaces && segment.length() < SegmentPlaces.MAX_LENGTH) {
        segments.readCities(segment);
      }
    }
  }

  /// A field for places contains nothing else, so `london` and `LU` are certain there.
  private static void location(SegmentPlaces fields, String location) {
    String stripped = location.strip();
    Optional<String> code =
        stripped.length() == 2 && PlaceDictionary.shared().regions(stripped).isEmpty()
            ? CountryDictionary.shared().named(stripped)
            : Optional.empty();
    if (code.isPresent()) {
      fields.addPlace(Place.country(code.get()), stripped);
    } else {
      fields.read(capitalized(stripped));
    }
  }

  private static String capitalized(String words) {
    if (words.isEmpty() || !words.equals(words.toLowerCase(Locale.ROOT))) {
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
