package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.PlacePoint;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.profile.Home;
import dev.rolecall.model.text.RemoteScopeText;
import org.jspecify.annotations.Nullable;

/// Remote work of which the posting does not state from where it can be done. Most companies hire
/// where they are: its places, and the currency that it pays in, are a hint.
final class HiringCountries {
  private static final CountryDictionary COUNTRIES = CountryDictionary.shared();
  private static final String UNION = "EU";

  /// How near the company is to the person.
  private enum Distance {
    SAME_COUNTRY,
    SAME_UNION,
    ELSEWHERE,
    NOT_STATED
  }

  private HiringCountries() {}

  static CriterionResult judge(JobAttributes job, LocationPreferences preference) {
    return Opening.orEmpty(job.modes()).size() > 1
            && judgeRemote(job, preference) instanceof CriterionResult.Scored scored
        ? new CriterionResult.Scored(
            scored.score() * preference.scores().besideOffice() / 100,
            scored.confidence(),
            scored.reason())
        : judgeRemote(job, preference);
  }

  private static CriterionResult judgeRemote(JobAttributes job, LocationPreferences preference) {
    PlaceScores scores = preference.scores();
    Home home = preference.home();
    if (home == null) {
      return CriterionResult.uncertain(
          scores.remoteNotStated(), () -> "Remote; eligible countries not stated");
    }
    String country = home.country();
    return switch (distance(job, country)) {
      case SAME_COUNTRY ->
          CriterionResult.uncertain(
              scores.remoteAtHome(),
              () ->
                  "Remote; eligible countries not stated, but the company hires in "
                      + RemoteScopeText.area(country));
      case SAME_UNION ->
          CriterionResult.uncertain(
              scores.remoteNearHome(),
              () -> "Remote; eligible countries not stated, but the company hires in the EU");
      case ELSEWHERE ->
          CriterionResult.uncertain(
              scores.remoteElsewhere(),
              () ->
                  "Remote; eligible countries not stated, and the company seems to be outside your"
                      + " country");
      case NOT_STATED ->
          CriterionResult.uncertain(
              country.equals("US") ? scores.remoteNotStatedUs() : scores.remoteNotStated(),
              () -> "Remote; eligible countries not stated");
    };
  }

  /// Whether the company has a place in the person's country.
  static boolean hasPlaceAtHome(JobAttributes job, @Nullable Home home) {
    return home != null
        && Opening.orEmpty(job.places()).stream()
            .anyMatch(place -> home.country().equals(place.country()));
  }

  private static Distance distance(JobAttributes job, String home) {
    Distance nearest = Distance.NOT_STATED;
    for (PlacePoint place : Opening.orEmpty(job.places())) {
      if (place.country() != null) {
        nearest = nearer(nearest, distance(place.country(), home));
      }
    }
    for (Pay pay : Opening.orEmpty(job.pay())) {
      nearest = nearer(nearest, ofCurrency(pay.currency(), home));
    }
    return nearest;
  }

  private static Distance nearer(Distance one, Distance other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Distance distance(String country, String home) {
    return country.equals(home)
        ? Distance.SAME_COUNTRY
        : COUNTRIES.covers(UNION, country) && COUNTRIES.covers(UNION, home)
            ? Distance.SAME_UNION
            : Distance.ELSEWHERE;
  }

  /// Dollars and euros are also paid across borders: they say something only where they are the
  /// currency of the country or the union. Other currencies say more.
  private static Distance ofCurrency(String currency, String home) {
    return switch (currency) {
      case "USD" -> home.equals("US") ? Distance.SAME_COUNTRY : Distance.NOT_STATED;
      case "EUR" -> COUNTRIES.covers(UNION, home) ? Distance.SAME_UNION : Distance.NOT_STATED;
      default ->
          COUNTRIES.byCode(home).map(country -> country.currency().equals(currency)).orElse(false)
              ? Distance.SAME_COUNTRY
              : Distance.ELSEWHERE;
    };
  }
}
