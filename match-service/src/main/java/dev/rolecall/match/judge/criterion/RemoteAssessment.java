package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.profile.Home;
import dev.rolecall.model.profile.UtcOffsets;
import dev.rolecall.model.query.RemoteEligibility;
import dev.rolecall.model.text.RemoteScopeText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether the person can do the job remotely from their country and in their hours.
final class RemoteAssessment {
  /// `UTC-8..UTC-5`, `UTC+1`, `UTC`.
  private static final Pattern ZONES =
      Pattern.compile("UTC([+-]?\\d{1,2})?(?:\\.\\.UTC([+-]?\\d{1,2})?)?");

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
  private static CriterionResult atHome(
      List<String> scope, LocationPreferences preference) {
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
    return zones.isEmpty() || preference.hours() == null || overlaps(zones, preference.hours())
        ? CriterionResult.certain(100, () -> included(scope, home.country()))
        : CriterionResult.veto(() -> hours(zones));
  }

  private static CriterionResult zones(List<String> zones, LocationPreferences preference) {
    UtcOffsets hours = preference.hours();
    if (hours == null) {
      return CriterionResult.uncertain(
          preference.scores().zoneOfUnknownHours(),
          () -> remote(zones) + "; your profile does not state your working hours");
    }
    return overlaps(zones, hours)
        ? CriterionResult.certain(
            preference.scores().zone(), () -> remote(zones) + ", which overlaps with your hours")
        : CriterionResult.veto(() -> hours(zones));
  }

  private static String hours(List<String> zones) {
    return remote(zones) + ", outside your hours";
  }

  private static boolean overlaps(List<String> zones, UtcOffsets hours) {
    return zones.stream().anyMatch(zone -> overlaps(zone, hours));
  }

  /// A time zone in an unknown format does not veto the job.
  private static boolean overlaps(String zone, UtcOffsets hours) {
    Matcher parts = ZONES.matcher(zone);
    if (!parts.matches()) {
      return true;
    }
    int one = offset(parts.group(1));
    int other = zone.contains("..") ? offset(parts.group(2)) : one;
    int from = Math.min(one, other);
    int to = Math.max(one, other);
    return from <= Math.max(hours.from(), hours.to()) && Math.min(hours.from(), hours.to()) <= to;
  }

  private static int offset(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
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
