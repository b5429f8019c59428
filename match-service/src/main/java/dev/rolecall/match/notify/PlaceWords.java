package dev.rolecall.match.notify;

import dev.rolecall.match.alert.ShownJob;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.WorkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says where a job is done.
final class PlaceWords {
  private static final int MAX_PLACES = 3;
  private static final String BETWEEN = " · ";

  private PlaceWords() {}

  static String of(ShownJob job) {
    List<String> words = new ArrayList<>();
    places(Opening.stated(job.places()), words);
    modes(Opening.stated(job.workModes()), words);
    scope(Opening.stated(job.remoteScope()), words);
    return words.isEmpty() ? "place not stated" : String.join(BETWEEN, words);
  }

  private static void places(List<Place> places, List<String> words) {
    List<String> named =
        places.stream().map(PlaceWords::place).filter(name -> !name.isEmpty()).distinct().toList();
    if (!named.isEmpty()) {
      int more = named.size() - MAX_PLACES;
      String listed = named.stream().limit(MAX_PLACES).collect(Collectors.joining("; "));
      words.add(more > 0 ? "%s and %d more".formatted(listed, more) : listed);
    }
  }

  private static String place(Place place) {
    return Stream.of(place.city(), place.city() == null ? place.region() : null, country(place))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String country(Place place) {
    return place.country() == null ? null : area(place.country());
  }

  private static String area(String code) {
    return CountryDictionary.shared()
        .byCode(code)
        .map(CountryDictionary.Country::name)
        .orElse(code);
  }

  private static void modes(List<WorkMode> modes, List<String> words) {
    List<String> named =
        modes.stream()
            .filter(mode -> mode != WorkMode.UNKNOWN)
            .map(mode -> mode == WorkMode.ONSITE ? "on site" : mode.name().toLowerCase(Locale.ROOT))
            .toList();
    if (!named.isEmpty()) {
      words.add(String.join(" or ", named));
    }
  }

  private static void scope(List<String> scope, List<String> words) {
    List<String> from =
        scope.stream().filter(area -> !area.startsWith("-")).map(PlaceWords::scopeArea).toList();
    List<String> not =
        scope.stream()
            .filter(area -> area.startsWith("-"))
            .map(area -> scopeArea(area.substring(1)))
            .toList();
    if (!from.isEmpty()) {
      words.add("from " + String.join(", ", from));
    }
    if (!not.isEmpty()) {
      words.add("not from " + String.join(", ", not));
    }
  }

  private static String scopeArea(String area) {
    return area.equals(CountryDictionary.WORLDWIDE) ? "anywhere" : area(area);
  }
}
