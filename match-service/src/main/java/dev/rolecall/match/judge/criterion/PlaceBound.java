package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.PlacePoint;
import java.util.List;

/// The score of work at one place.
public final class PlaceBound {
  private PlaceBound() {}

  /// Of hybrid and on-site work at a place, for a person with places; -1 when it is vetoed.
  public static int atPlace(PreparedProfile person, PlacePoint place) {
    return switch (person.places().judge("", List.of(place), false)) {
      case CriterionResult.Scored scored -> scored.score();
      case CriterionResult.Vetoed _ -> -1;
      case CriterionResult.NotApplicable _ -> 100;
    };
  }

  /// Of work at a place, when the work mode is not stated.
  public static int modeNotStated(PreparedProfile person, int atPlace) {
    PlaceScores scores = person.places().scores();
    return atPlace < 0
        ? scores.modeNotStatedElsewhere()
        : Math.min(atPlace, scores.modeNotStated());
  }

  /// Of work at a place that is not stated.
  public static int silent(PreparedProfile person) {
    return person.places().scores().silent();
  }

  /// Whether a job is in the country of people, who may live in or near its city.
  public static boolean isInCountry(PreparedProfile person, JobAttributes job) {
    return HiringCountries.hasPlaceAtHome(job, person.places().home());
  }
}
