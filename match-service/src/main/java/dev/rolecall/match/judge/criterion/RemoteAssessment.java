package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.profile.Home;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.model.text.RemoteScopeText;
import java.util.List;

/// Whether the person can do the job remotely from their country and in their hours.
final class RemoteAssessment {
  /// So many hours from the time zones of a job, a working day still overlaps for the most part.
  private static final int NEAR_HOURS = 2;

  private RemoteAssessment() {}

  static CriterionResult judge(JobAttributes job, LocationPreferences preference) {
    List<String> scope = job.remoteScope();
    if (scope == null || scope.isEmpty()) {
      return HiringCountries.judge(job, preference);
    }
    if (HiringCountries.hasPlaceAtHome(job, preference.home())) {
      return atHome(scope, preference);
    }
    return scoped(scope, preference);
  }

  private static CriterionResult scoped(List<String> scope, LocationPreferences preference) {
    List<String> zones = scope.stream().filter(entry -> entry.startsWith("UTC")).toList();
    boolean areas = zones.size() < scope.size();
    return areas ? areas(scope, zones, preference) : zones(zones, preference);
  }

  /// The scope may be incomplete: `Remote (US, Toronto)`.
  private static CriterionResult atHome(List<String> scope, LocationPreferences preference) {
    Home home = preference.home();
    boolean named = home != null && RemoteEligibility.allows(scope, home.country());
    boolean areas = scope.stream().anyMatch(entry -> !entry.startsWith("UTC"));
    boolean excludes = scope.stream().anyMatch(entry -> entry.startsWith("-"));
    return named || !areas || excludes || home == null
        ? scoped(scope, preference)
        : CriterionResult.uncertain(
            preference.scores().remoteAtHome(),
            () ->
                remote(scope)
                    + ", and the company is also in "
                    + RemoteScopeText.area(home.country()));
  }

  private static CriterionResult areas(
      List<String> scope, List<String> zones, LocationPreferences preference) {
    Home home = preference.home();
    if (RemoteEligibility.isWorldwide(scope)) {
      return zones.isEmpty()
          ? CriterionResult.certain(preference.scores().worldwide(), () -> "Remote worldwide")
          : zones(zones, preference);
    }
    if (home == null) {
      return CriterionResult.uncertain(
          preference.scores().remoteNotStated(),
          () -> remote(scope) + "; your profile does not state your country");
    }
    if (!RemoteEligibility.allows(scope, home.country())) {
      return CriterionResult.veto(
          () -> remote(scope) + "; you live in " + RemoteScopeText.area(home.country()));
    }
    WorkingHours hours = preference.hours();
    return zones.isEmpty() || hours == null || ZoneOverlap.percent(zones, hours.offsets()) > 0
        ? CriterionResult.certain(100, () -> included(scope, home.country()))
        : zones(zones, preference);
  }

  private static CriterionResult zones(List<String> zones, LocationPreferences preference) {
    WorkingHours hours = preference.hours();
    if (hours == null) {
      return CriterionResult.uncertain(
          preference.scores().zoneOfUnknownHours(),
          () -> remote(zones) + "; your profile does not state your country");
    }
    return hours.stated()
        ? statedHours(zones, hours, preference.scores())
        : hoursAtHome(zones, hours, preference);
  }

  private static CriterionResult statedHours(
      List<String> zones, WorkingHours hours, PlaceScores scores) {
    int percent = ZoneOverlap.percent(zones, hours.offsets());
    return percent == 0
        ? CriterionResult.veto(() -> hours(zones))
        : CriterionResult.certain(
            scores.zone(percent), () -> remote(zones) + ", which overlaps with your hours");
  }

  /// No veto: some people work in the hours of another continent.
  private static CriterionResult hoursAtHome(
      List<String> zones, WorkingHours hours, LocationPreferences preference) {
    PlaceScores scores = preference.scores();
    int away = ZoneOverlap.hoursBetween(zones, hours.offsets());
    if (away == 0) {
      return CriterionResult.certain(scores.zone(100), () -> remote(zones) + ", where you live");
    }
    return away <= NEAR_HOURS
        ? CriterionResult.uncertain(
            scores.zoneEdge(), () -> remote(zones) + ", close to where you live")
        : CriterionResult.uncertain(
            scores.zoneFar(), () -> remote(zones) + ", far from where you live");
  }

  private static String hours(List<String> zones) {
    return remote(zones) + ", outside your hours";
  }

  /// `Remote in the EU`, `Remote in time zones UTC−8 to UTC−5`.
  private static String remote(List<String> scope) {
    return "Remote " + RemoteScopeText.of(scope);
  }

  /// `Remote in the EU, which includes the Netherlands`, or, when the scope names the country,
  /// `Remote in the Netherlands, where you live`.
  private static String included(List<String> scope, String country) {
    return scope.contains(country)
        ? remote(scope) + ", where you live"
        : remote(scope) + ", which includes " + RemoteScopeText.area(country);
  }
}
