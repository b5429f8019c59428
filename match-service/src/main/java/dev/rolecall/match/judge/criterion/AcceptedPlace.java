package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.PlacePoint;
import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.profile.PreferredPlace;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.text.RemoteScopeText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place where a person would work, prepared for comparing.
///
/// @param filter where jobs must be; the city's name alone when the dictionary has no coordinates
/// @param country that of the city when the person states none; null when neither is known
record AcceptedPlace(PreferredPlace preference, PlaceFilter filter, @Nullable String country) {
  private static final PlaceDictionary PLACES = PlaceDictionary.shared();

  static Optional<AcceptedPlace> of(PreferredPlace preference) {
    String name = preference.city();
    Integer km = preference.radiusKm();
    if (name == null) {
      return Optional.ofNullable(preference.country())
          .map(country -> new AcceptedPlace(preference, PlaceFilter.country(country), country));
    }
    Optional<City> known = city(name, preference.country());
    // places of jobs have the dictionary's names: Bengaluru for Bangalore
    String usual = known.map(City::name).orElse(name);
    PlaceFilter filter =
        km == null || km < 1
            ? PlaceFilter.city(usual, preference.country())
            : known
                .map(c -> PlaceFilter.circle(usual, preference.country(), c.lat(), c.lon(), km))
                .orElseGet(() -> PlaceFilter.city(usual, preference.country()));
    String country =
        preference.country() != null ? preference.country() : known.map(City::country).orElse(null);
    return Optional.of(new AcceptedPlace(preference, filter, country));
  }

  static Optional<City> city(String name, @Nullable String country) {
    return country == null
        ? PLACES.city(name)
        : PLACES.cities(name).stream().filter(city -> city.country().equals(country)).findFirst();
  }

  /// `Utrecht`, `within 60 km of Utrecht`, `the Netherlands`.
  String text() {
    String where =
        preference.city() == null
            ? RemoteScopeText.area(String.valueOf(preference.country()))
            : preference.city();
    return filter.radiusKm() == null ? where : "within " + filter.radiusKm() + " km of " + where;
  }

  String reasonText() {
    return filter.radiusKm() == null ? "which you want" : text();
  }

  boolean matches(PlacePoint place) {
    return place.matches(filter)
        || (filter.isCircle() && !place.hasCoordinates() && isWithinByDictionary(place, filter));
  }

  /// Uses the coordinates of the dictionary for a place without coordinates.
  private static boolean isWithinByDictionary(PlacePoint place, PlaceFilter circle) {
    if (place.city() == null || circle.lat() == null || circle.lon() == null) {
      return false;
    }
    return city(place.city(), place.country())
        .map(City::place)
        .map(PlacePoint::of)
        .filter(known -> known.matches(circle))
        .isPresent();
  }
}
