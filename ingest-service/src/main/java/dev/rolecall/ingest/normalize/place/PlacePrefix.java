package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;

/// Moves a state or country from the front of a place string, where applicant tracking systems
/// write it, after the city: `IL - Rockford`, `US-CA-Menlo Park`, `TR-Izmir`, `FRA.Lyon`.
final class PlacePrefix {
  private static final FilteredPattern FIRST =
      FilteredPattern.of(
          "([A-Z]{2,3})(?: [-–] |[-.])(?:([A-Z]{2})(?: - |-))?(\\p{Lu}[\\p{Ll}.'][^\\n]{2,})");

  /// `US, NH, Manchester`, `USA.VA.Reston`, `United States-Washington-Seattle`.
  private static final FilteredPattern COUNTRY_FIRST =
      FilteredPattern.of(
          "(\\p{L}[\\p{L} ]+?)(, ?|\\.|-| - )(\\p{Lu}[\\p{L} ]*?)\\2(\\p{Lu}[\\p{L} .'-]{2,})");

  private PlacePrefix() {}

  static String moved(String text) {
    FilteredPattern.Search country = COUNTRY_FIRST.search(text.strip());
    if (country.matches() && isStateOf(country.group(3), country.group(1))) {
      return String.join(", ", country.group(4), country.group(3), country.group(1));
    }
    if (text.length() < 6 || !Character.isUpperCase(text.charAt(1))) {
      return text;
    }
    FilteredPattern.Search first = FIRST.search(text.strip());
    if (!first.matches() || !isArea(first.group(1)) || isArea(first.group(3))) {
      return text;
    }
    String rest = first.group(3);
    if (rest.indexOf(',') >= 0 || rest.indexOf('|') >= 0 || rest.indexOf('/') >= 0) {
      return rest.indexOf(',') < 0 ? text : rest;
    }
    String state = first.group(2) == null ? "" : ", " + first.group(2);
    return isOutside(rest, first.group(1))
        ? text
        : rest + state + ", " + clear(first.group(1), rest);
  }

  /// The name of a state whose code is a word or a country too: `IN - Speedway` is in Indiana.
  private static String clear(String area, String city) {
    return area.equals("OR") || area.equals("IN") && isOutsideIndia(city)
        ? PlaceDictionary.shared().regionName("US", area).orElse(area)
        : area;
  }

  private static boolean isOutsideIndia(String city) {
    return PlaceDictionary.shared().cities(city).stream()
        .noneMatch(known -> known.country().equals("IN"));
  }

  private static boolean isStateOf(String state, String country) {
    CountryDictionary countries = CountryDictionary.shared();
    return countries
        .named(country)
        .or(() -> countries.byAlpha3(country))
        .filter(
            code ->
                PlaceDictionary.shared().regions(state).stream()
                    .anyMatch(region -> region.country().equals(code)))
        .isPresent();
  }

  private static boolean isArea(String code) {
    return !PlaceDictionary.shared().regions(code).isEmpty()
        || CountryDictionary.shared().named(code).isPresent()
        || CountryDictionary.shared().byAlpha3(code).isPresent();
  }

  /// Whether a large city is not in the area before it: `LA - Chicago` is two cities.
  private static boolean isOutside(String city, String area) {
    PlaceDictionary places = PlaceDictionary.shared();
    String country =
        CountryDictionary.shared()
            .named(area)
            .or(() -> CountryDictionary.shared().byAlpha3(area))
            .orElse("");
    var named = places.cities(city);
    return !named.isEmpty()
        && named.getFirst().population() > CityNames.LARGE
        && named.stream()
            .noneMatch(
                known ->
                    known.country().equals(country)
                        || places.regions(area).stream()
                            .anyMatch(
                                region ->
                                    region.country().equals(known.country())
                                        && region.code().equals(known.region())));
  }
}
