package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Place;
import java.util.List;

/// Adds the places and areas in short strings to a draft.
///
/// @param rule the rule's name in the evidence
record SegmentPlaces(Draft draft, String rule) {
  /// A longer string is a text.
  static final int MAX_LENGTH = 300;

  private static final int MAX_SCOPE_LENGTH = 60;
  private static final int MAX_CITY_LENGTH = 20;
  private static final FilteredPattern ADDRESS =
      FilteredPattern.of("(?<=\\S)\\s+\\(?(?:https?://|www\\.)\\S+");
  private static final FilteredPattern MONEY = FilteredPattern.of("[$€£\\d]");

  void read(String segment) {
    read(prepared(segment), false);
  }

  /// Without web addresses after the places; a large city alone may be written in lower case.
  private static String prepared(String segment) {
    String plain =
        segment.contains("://") || segment.contains("www.")
            ? ADDRESS.replaceAll(segment, "").strip()
            : segment;
    if (plain.length() < 3
        || plain.length() > MAX_CITY_LENGTH
        || !Character.isLowerCase(plain.charAt(0))) {
      return plain;
    }
    String capital = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    return CityNames.large(capital).filter(place -> place.city() != null).isPresent()
        ? capital
        : plain;
  }

  /// Reads a string of one role among several: if the role is remote, a country in it is where it
  /// can be done from.
  void readOfRole(String segment) {
    read(segment, true);
  }

  /// Reads a field that contains places only, with their addresses.
  void readField(String field) {
    if (RemoteWords.matches(field) && RemoteWords.isAreaOnly(field)) {
      RemoteWords.areasBefore(field).forEach(area -> addScope(area, field));
    } else if (RemoteWords.matches(field) || PlaceRules.parse(field).isEmpty()) {
      read(field);
    } else if (field.length() <= MAX_LENGTH) {
      PlaceRules.parse(field).forEach(place -> addPlace(place, field));
    }
  }

  /// Reads the words of a title about the place: `Location - Austria`, `Remote-US`.
  void readTitle(String words) {
    if (draft.scope.isEmpty() && (RemoteWords.matches(words) || draft.isRemoteOnly())) {
      ScopeRules.parse(words).forEach(area -> addScope(area, words));
    } else if (draft.places.isEmpty() && !RemoteWords.matches(words)) {
      PlaceRules.parse(words).forEach(place -> addPlace(place, words));
    }
  }

  private void read(String written, boolean ofRole) {
    String segment = ScopeExceptions.withoutPreferredPlaces(written);
    if (segment.length() > MAX_LENGTH || segment.startsWith("http") || segment.startsWith("www.")) {
      return;
    }
    if (RemoteWords.matches(segment)) {
      readRemote(segment, true);
    } else if (draft.isRemoteOnly()
        && (ScopeRules.isScope(ScopeExceptions.without(segment))
            || ofRole && segment.length() < MAX_SCOPE_LENGTH)
        && hasAreasOnly(segment)) {
      ScopeRules.parse(segment).forEach(area -> addScope(area, segment));
    } else if (PlaceRules.isPlace(ScopeExceptions.without(segment))) {
      PlaceRules.parse(ScopeExceptions.without(segment)).forEach(place -> addPlace(place, segment));
    } else if (draft.allowsRemote()
        && segment.length() < MAX_SCOPE_LENGTH
        && !MONEY.finds(ScopeExceptions.without(segment))) {
      ScopeRules.parse(segment).stream()
          .filter(area -> !isCountry(area))
          .forEach(area -> addScope(area, segment));
    }
  }

  private static boolean hasAreasOnly(String segment) {
    return !ScopeRules.parse(segment).isEmpty()
        && PlaceRules.parse(ScopeExceptions.without(segment)).stream()
            .allMatch(place -> place.city() == null);
  }

  /// Reads the areas for remote work in a string, but not its places.
  void readScope(String segment) {
    readRemote(segment, false);
  }

  private void readRemote(String segment, boolean includePlaces) {
    List<String> offices = RemoteWords.officesOfList(segment);
    if (!offices.isEmpty()) {
      RemoteWords.areasBefore(segment).forEach(area -> addScope(area, segment));
      if (includePlaces) {
        offices.forEach(
            office -> PlaceRules.parse(office).forEach(place -> addPlace(place, segment)));
      }
      return;
    }
    for (String area : RemoteWords.areasBefore(segment)) {
      addScope(area, segment);
      if (includePlaces && isCountry(area) && !area.equals("EU")) {
        addPlace(Place.country(area), segment);
      }
    }
    if (includePlaces) {
      RemoteWords.countriesOrRemote(segment).forEach(place -> addPlace(place, segment));
    }
    RemoteWords.areasInFront(segment).forEach(area -> addScope(area, segment));
    RemoteWords.areasNear(segment).forEach(area -> addScope(area, segment));
    if (includePlaces) {
      readCities(segment);
    }
  }

  /// Other areas have longer names; `EU` is treated as a country here.
  private static boolean isCountry(String area) {
    return area.length() <= 2;
  }

  /// Reads the cities in a string, but not its countries.
  void readCities(String segment) {
    if (PlaceRules.isPlace(ScopeExceptions.without(segment)) || RemoteWords.matches(segment)) {
      PlaceRules.parse(ScopeExceptions.without(segment)).stream()
          .filter(place -> place.city() != null)
          .filter(place -> !isCityStateOfScope(place))
          .forEach(place -> addPlace(place, segment));
    }
  }

  /// `Remote (Malaysia, Singapore)` names an area, not an office.
  private boolean isCityStateOfScope(Place place) {
    String city = String.valueOf(place.city());
    return (city.equals("Singapore") || city.equals("Hong Kong"))
        && draft.scope.size() > 1
        && draft.scope.contains(String.valueOf(place.country()));
  }

  void addScope(String area, String words) {
    addScope(area, words, "near-remote");
  }

  /// @param scopeRule the rule's name in the evidence
  void addScope(String area, String words, String scopeRule) {
    if (draft.scope.add(area)) {
      draft.addEvidence("remoteScope", area, Basis.STATED, words, scopeRule);
    }
  }

  void addPlace(Place place, String words) {
    if (!draft.places.contains(place)) {
      draft.places.add(place);
      draft.addEvidence("places", place.toCodeString(), Basis.STATED, words, rule);
    }
  }
}
