package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.PlacePoint;
import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.Home;
import dev.rolecall.model.profile.PreferredPlace;
import dev.rolecall.model.profile.UtcOffsets;
import dev.rolecall.model.profile.WorkPreferences;
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
/// @param homeCity the person's city and what is near it; null when they state none
/// @param accepted places; empty for no preference
/// @param hours null when neither their hours nor their country is known
/// @param wouldMove whether the person needs a visa and names no place: they would move for a job
record LocationPreferences(
    List<WorkMode> modes,
    @Nullable Home home,
    @Nullable AcceptedPlace homeCity,
    List<AcceptedPlace> accepted,
    @Nullable WorkingHours hours,
    boolean wouldMove,
    PlaceScores scores) {
  /// How far most people would travel to an office, as the search suggests it.
  private static final int NEAR_HOME_KM = 50;

  static LocationPreferences of(WorkPreferences work, Weights weights) {
    List<AcceptedPlace> accepted =
        work.places().stream()
            .flatMap(preference -> AcceptedPlace.of(preference).stream())
            .toList();
    boolean wouldMove = accepted.isEmpty() && Boolean.TRUE.equals(work.needsVisa());
    Home home = work.home();
    return new LocationPreferences(
        work.modes(),
        home,
        homeCity(home),
        accepted,
        hours(work),
        wouldMove,
        PlaceScores.of(weights));
  }

  private static @Nullable AcceptedPlace homeCity(@Nullable Home home) {
    return home == null || home.city() == null
        ? null
        : AcceptedPlace.of(new PreferredPlace(home.city(), home.country(), NEAR_HOME_KM))
            .orElse(null);
  }

  private static @Nullable WorkingHours hours(WorkPreferences work) {
    UtcOffsets stated = work.utcOffset();
    Home home = work.home();
    if (stated != null) {
      return new WorkingHours(stated, true);
    }
    return home == null ? null : WorkingHours.at(home, longitude(home)).orElse(null);
  }

  private static @Nullable Double longitude(Home home) {
    return home.city() == null
        ? null
        : AcceptedPlace.city(home.city(), home.country()).map(City::lon).orElse(null);
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
      return CriterionResult.notStated(scores.silent(), how + "; place not stated");
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
      return inOwnCountry(how, own);
    }
    return wouldMove && sponsors
        ? CriterionResult.certain(
            scores.moving(), () -> at(how, places) + ", with visa sponsorship")
        : CriterionResult.certain(
            scores.otherCountry(), () -> at(how, places) + ", outside your country");
  }

  private CriterionResult inOwnCountry(String how, List<PlacePoint> own) {
    AcceptedPlace city = homeCity;
    if (city == null) {
      return CriterionResult.certain(scores.ownCountry(), () -> at(how, own) + ", in your country");
    }
    List<PlacePoint> near = own.stream().filter(city::matches).toList();
    if (!near.isEmpty()) {
      return CriterionResult.certain(scores.homeCity(), () -> at(how, near) + nearHome(near, city));
    }
    return own.stream().allMatch(place -> place.city() == null)
        ? CriterionResult.uncertain(scores.ownCountry(), () -> at(how, own) + ", in your country")
        : CriterionResult.certain(
            scores.farFromHome(),
            () -> at(how, own) + ", in your country, far from " + city.preference().city());
  }

  private static String nearHome(List<PlacePoint> places, AcceptedPlace home) {
    String name = home.filter().city();
    return places.stream().anyMatch(place -> name != null && name.equalsIgnoreCase(place.city()))
        ? ", where you live"
        : ", near " + home.preference().city();
  }

  private CriterionResult judgeByPreference(String how, List<PlacePoint> places) {
    Optional<AcceptedPlace> matched =
        accepted.stream()
            .filter(preference -> places.stream().anyMatch(p -> preference.matches(p)))
            .findFirst();
    if (matched.isPresent()) {
      List<PlacePoint> wanted = places.stream().filter(p -> matched.get().matches(p)).toList();
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
    return AcceptedPlace.city(city, country)
        .map(City::name)
        .filter(name -> name.equalsIgnoreCase(city))
        .orElseGet(() -> Phrases.capitalize(city));
  }
}
