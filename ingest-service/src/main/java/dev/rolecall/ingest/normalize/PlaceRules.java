package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.job.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a place string: `Berlin, Germany`, `NYC / SF`, `Toronto, ON or Montreal`.
final class PlaceRules {
  private static final PlaceDictionary PLACES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();
  private static final Pattern SEPARATORS =
      Pattern.compile(
          "\\s*(?:[,;/|&()\\[\\]+•·]|\\bor\\b|\\band\\b|\\boder\\b|\\bund\\b| - | – | — )\\s*");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)\\b(?:remote|onsite|on-site|hybrid|in[-"
              + " ]?(?:person|office)|only|office|offices|hq|based|based"
              + " in|greater|metro|area|preferred|headquarters|downtown|central|near|located"
              + " in|location|locations?:|either|fully|optional|possible|friendly)\\b:?");

  private PlaceRules() {}

  /// The places that a short string names; none when it names none.
  static List<Place> read(String text) {
    List<String> parts =
        Arrays.stream(SEPARATORS.split(text)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String next = i + 1 < parts.size() ? parts.get(i + 1) : "";
      String afterNext = i + 2 < parts.size() ? parts.get(i + 2) : "";
      Optional<Step> step = step(parts.get(i), next, afterNext);
      if (step.isPresent()) {
        places.add(step.get().place());
        i += step.get().used() - 1;
      }
    }
    return places.stream().distinct().toList();
  }

  /// Whether a string is nothing but a place.
  static boolean isPlace(String text) {
    List<Place> places = read(text);
    String rest = NOISE.matcher(text).replaceAll(" ").replaceAll("[^\\p{L}]+", " ").strip();
    return !places.isEmpty() && rest.split(" ").length <= 4 + 4 * places.size();
  }

  /// @param used how many parts it took
  private record Step(Place place, int used) {}

  private static Optional<Step> step(String rawPart, String rawNext, String afterNext) {
    String part = clean(rawPart);
    String next = clean(rawNext);
    if (part.length() < 2) {
      return Optional.empty();
    }
    List<City> cities = cities(part);
    if (!cities.isEmpty()) {
      return Optional.of(city(cities, next, clean(afterNext)));
    }
    Optional<String> country = COUNTRIES.named(part);
    if (country.isPresent()) {
      return Optional.of(new Step(Place.country(country.get()), 1));
    }
    return region(part, next);
  }

  private static Step city(List<City> cities, String next, String afterNext) {
    for (PlaceDictionary.Region region : PLACES.regions(next)) {
      Optional<City> there =
          cities.stream()
              .filter(c -> c.country().equals(region.country()) && c.region().equals(region.code()))
              .findFirst();
      if (there.isPresent()) {
        boolean countryToo =
            COUNTRIES.named(afterNext).filter(region.country()::equals).isPresent();
        return new Step(there.get().place(), countryToo ? 3 : 2);
      }
    }
    Optional<String> country = COUNTRIES.named(next);
    Optional<City> inCountry =
        country.flatMap(code -> cities.stream().filter(c -> c.country().equals(code)).findFirst());
    if (inCountry.isPresent()) {
      return new Step(inCountry.get().place(), 2);
    }
    return new Step(cities.getFirst().place(), 1);
  }

  /// A word may be a city somewhere; a small one only counts with more beside it.
  private static List<City> cities(String part) {
    if (!Character.isUpperCase(part.charAt(0)) && !Character.isDigit(part.charAt(0))
        || part.matches("[A-Z]{2}") && !part.matches("SF|NY|LA|DC")) {
      return List.of();
    }
    List<City> named = PLACES.cities(part);
    Optional<City> exact = PLACES.city(part);
    return named.isEmpty()
        ? exact.map(List::of).orElse(List.of())
        : exact.filter(c -> !named.contains(c)).map(List::of).orElse(named);
  }

  private static Optional<Step> region(String part, String next) {
    List<PlaceDictionary.Region> regions = PLACES.regions(part);
    if (regions.isEmpty() || !Character.isUpperCase(part.charAt(0))) {
      return Optional.empty();
    }
    Optional<String> country = COUNTRIES.named(next);
    Optional<PlaceDictionary.Region> there =
        country.flatMap(code -> regions.stream().filter(r -> r.country().equals(code)).findFirst());
    return Optional.of(
        there.map(r -> new Step(r.place(), 2)).orElse(new Step(regions.getFirst().place(), 1)));
  }

  private static String clean(String part) {
    return NOISE
        .matcher(part)
        .replaceAll(" ")
        .replaceAll("[.:!*]+$|^[.:!*-]+", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
