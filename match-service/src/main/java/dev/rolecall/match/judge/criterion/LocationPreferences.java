package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.PlacePoint;
import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.Home;
import dev.rolecall.model.profile.PreferredPlace;
import dev.rolecall.model.profile.UtcOffsets;
import dev.rolecall.model.profile.WorkPreferences;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.PlaceText;
import dev.rolecall.model.text.RemoteScopeText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a person wants to work, prepared for comparing with many jobs.
///
/// @param modes empty for any
/// @param accepted places; empty for no preference
/// @param wouldMove whether the person needs a visa and names no place: they would move for a job
record LocationPreferences(
    List<WorkMode> modes,
    @Nullable Home home,
    List<AcceptedPlace> accepted,
    @Nullable UtcOffsets hours,
    boolean wouldMove,
    PlaceScores scores) {
  private static final PlaceDictionary PLACES = PlaceDictionary.shared();

  /// @param filter where jobs must be; the city's name alone when the dictionary has no coordinates
  /// @param country that of the city when the person states none; null when neither is known
  record AcceptedPlace(PreferredPlace preference, PlaceFilter filter, @Nullable String country) {
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
  }

  static LocationPreferences of(WorkPreferences work, Weights weights) {
    List<AcceptedPlace> accepted =
        work.places().stream().flatMap(preference -> accepted(preference).stream()).toList();
    boolean wouldMove = accepted.isEmpty() && Boolean.TRUE.equals(work.needsVisa());
    return new LocationPreferences(
        work.modes(), work.home(), accepted, work.utcOffset(), wouldMove, PlaceScores.of(weights));
  }

  private static Optional<AcceptedPlace> accepted(PreferredPlace preference) {
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

  private static Optional<City> city(String name, @Nullable String country) {
    return country == null
        ? PLACES.city(name)
        : PLACES.cities(name).stream().filter(city -> city.country().equals(country)).findFirst();
  }

  /// Whether the person has no preference about places and work modes.
  boolean acceptsAnywhere() {
    return modes.isEmpty() && accepted.isEmpty() && home == null && hours == null;
  }

  boolean accepts(WorkMode mode) {
    return modes.isEmpty() || modes.contains(mode);
  }

  /// Judges work at one of these places.
  ///
  /// @param how for the reason: `Hybrid`, `On-site`, or `Work` when the mode is not stated
  /// @param sponsors whether the job sponsors visas
  CriterionResult judge(String how, List<PlacePoint> places, boolean sponsors) {
    if (places.isEmpty()) {
      return CriterionResult.notStated(scores.silent(), how + "; location not stated");
    }
    return accepted.isEmpty() ? judgeByHome(how, places, sponsors) : judgeByPreference(how, places);
  }

  private CriterionResult judgeByHome(String how, List<PlacePoint> places, boolean sponsors) {
    if (home == null) {
      return CriterionResult.uncertain(scores.cityNotStated(), () -> at(how, places));
    }
    List<PlacePoint> own =
        places.stream().filter(place -> home.country().equals(place.country())).toList();
    if (!own.isEmpty()) {
      return CriterionResult.certain(scores.ownCountry(), () -> at(how, own) + ", in your country");
    }
    return wouldMove && sponsors
        ? CriterionResult.certain(scores.moving(), () -> at(how, places) + ", with a visa for you")
        : CriterionResult.certain(
            scores.otherCountry(), () -> at(how, places) + ", outside your country");
  }

  private CriterionResult judgeByPreference(String how, List<PlacePoint> places) {
    Optional<AcceptedPlace> matched =
        accepted.stream()
            .filter(preference -> places.stream().anyMatch(p -> matches(p, preference)))
            .findFirst();
    if (matched.isPresent()) {
      List<PlacePoint> wanted = places.stream().filter(p -> matches(p, matched.get())).toList();
      return CriterionResult.certain(
          100, () -> at(how, wanted) + ", " + matched.get().reasonText());
    }
    boolean somewhere =
        places.stream().anyMatch(place -> isInAcceptedCountry(place) && !hasCity(places, place));
    return somewhere
        ? CriterionResult.uncertain(
            scores.cityNotStated(), () -> at(how, places) + "; city not stated")
        : CriterionResult.veto(
            () ->
                at(how, places)
                    + "; you want "
                    + Phrases.or(accepted.stream().map(AcceptedPlace::text).toList()));
  }

  private static boolean matches(PlacePoint place, AcceptedPlace preference) {
    return place.matches(preference.filter())
        || (preference.filter().isCircle()
            && !place.hasCoordinates()
            && isWithinByDictionary(place, preference.filter()));
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

  private boolean isInAcceptedCountry(PlacePoint place) {
    return place.city() == null
        && place.country() != null
        && accepted.stream().anyMatch(preference -> place.country().equals(preference.country()));
  }

  /// Whether a city of this country is among the places: the country says nothing more then.
  private static boolean hasCity(List<PlacePoint> places, PlacePoint country) {
    return places.stream()
        .anyMatch(
            place -> place.city() != null && Objects.equals(country.country(), place.country()));
  }

  /// `Hybrid in Berlin, Germany or Amsterdam, Netherlands`.
  private static String at(String how, List<PlacePoint> places) {
    return how
        + " in "
        + Phrases.or(
            places.stream().limit(3).map(LocationPreferences::display).distinct().toList());
  }

  private static String display(PlacePoint place) {
    String city = place.city() == null ? null : name(place.city(), place.country());
    if (city == null && place.country() != null) {
      return RemoteScopeText.area(place.country());
    }
    String name = PlaceText.of(city, null, place.country());
    return name.isEmpty() ? "an unnamed place" : name;
  }

  /// The city's name as the dictionary writes it; place points have it in lower case.
  private static String name(String city, @Nullable String country) {
    return city(city, country)
        .map(City::name)
        .filter(name -> name.equalsIgnoreCase(city))
        .orElseGet(() -> Phrases.capitalize(city));
  }
}
