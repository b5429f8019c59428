package dev.rolecall.ingest.normalize.place;

import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.job.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names that mean something else among their like: Georgia among countries is the country, and
/// Washington among states is the state.
final class NamesInLists {
  private static final PlaceDictionary PLACES = PlaceDictionary.shared();
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();

  /// A larger city is not mistaken for its namesakes.
  private static final int LARGE_CITY = 300_000;

  private NamesInLists() {}

  /// The parts of a place string with such names replaced by clear ones.
  static List<String> clarified(List<String> parts) {
    int georgia = parts.indexOf("Georgia");
    int washington = parts.indexOf("Washington");
    if (parts.size() < 3 || georgia < 0 && washington < 0) {
      return parts;
    }
    List<String> clear = new ArrayList<>(parts);
    if (georgia >= 0 && countries(parts) == parts.size() - 1) {
      clear.set(georgia, "Sakartvelo");
    }
    if (washington >= 0 && states(parts) == parts.size() - 1) {
      clear.set(washington, "Washington State");
    }
    return clear;
  }

  private static long countries(List<String> parts) {
    return parts.stream()
        .filter(part -> !part.equals("Georgia") && part.length() > 3)
        .filter(part -> COUNTRIES.spelledOut(part).isPresent())
        .count();
  }

  private static long states(List<String> parts) {
    return parts.stream()
        .filter(part -> !part.equals("Washington") && part.length() > 2)
        .filter(
            part -> PLACES.regions(part).stream().anyMatch(state -> state.country().equals("US")))
        .count();
  }

  /// Chooses among cities of one name the one in the country where all the other places are:
  /// Cambridge next to Boston is in Massachusetts.
  static List<Place> together(List<Place> places) {
    if (places.size() < 2) {
      return places;
    }
    return places.stream().map(place -> amongOthers(place, places)).distinct().toList();
  }

  private static Place amongOthers(Place place, List<Place> places) {
    List<City> named = place.city() == null ? List.of() : PLACES.cities(place.city());
    List<String> countries =
        places.stream()
            .filter(other -> other != place && other.city() != null)
            .map(other -> String.valueOf(other.country()))
            .distinct()
            .toList();
    boolean isLargest = !named.isEmpty() && named.getFirst().place().equals(place);
    if (!isLargest
        || countries.size() != 1
        || named.getFirst().population() > LARGE_CITY
        || countries.contains(place.country())
        || places.contains(Place.country(String.valueOf(place.country())))) {
      return place;
    }
    return named.stream()
        .filter(city -> countries.contains(city.country()) && city.population() > CityNames.NOTABLE)
        .findFirst()
        .map(City::place)
        .orElse(place);
  }

  /// The country of the part before a city: `US, Cambridge`.
  static Optional<String> countryBefore(List<String> parts, int index) {
    return index == 0 ? Optional.empty() : COUNTRIES.named(parts.get(index - 1));
  }
}
