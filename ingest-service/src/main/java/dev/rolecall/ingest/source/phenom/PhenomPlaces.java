package dev.rolecall.ingest.source.phenom;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.PostalAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The places of a row: a list of all, as texts or objects, or else the fields of the first one.
final class PhenomPlaces {
  private static final List<String> LISTS = List.of("multi_location", "multi_location_array");

  /// Fields of a place, and of a row, with the place as one text.
  private static final List<String> TEXTS =
      List.of("cityStateCountry", "location", "locationName", "cityState", "country");

  private PhenomPlaces() {}

  static List<String> of(JsonNode row) {
    Set<String> places = new LinkedHashSet<>();
    for (String list : LISTS) {
      for (JsonNode place : row.path(list)) {
        String line = place.isString() ? place.asString().strip() : text(place);
        if (line != null && !line.isEmpty()) {
          places.add(line);
        }
      }
    }
    if (places.isEmpty()) {
      String address = address(row);
      Optional.ofNullable(address == null ? text(row) : address).ifPresent(places::add);
    }
    return List.copyOf(places);
  }

  /// Null without a city: a row for several places can have the country alone.
  private static @Nullable String address(JsonNode row) {
    String city = Fields.line(row, "city");
    if (city == null) {
      return null;
    }
    String state = Fields.line(row, "state");
    String whole = state == null ? textFrom(row, city) : null;
    return whole == null ? PostalAddress.line(city, state, Fields.line(row, "country")) : whole;
  }

  /// A text that begins with the city and has more of the place, such as the state.
  private static @Nullable String textFrom(JsonNode row, String city) {
    return Stream.of("cityStateCountry", "location")
        .map(field -> Fields.line(row, field))
        .filter(Objects::nonNull)
        .filter(text -> text.regionMatches(true, 0, city, 0, city.length()))
        .filter(text -> text.length() > city.length())
        .filter(text -> !Character.isLetterOrDigit(text.charAt(city.length())))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(JsonNode place) {
    return TEXTS.stream()
        .map(field -> Fields.line(place, field))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
