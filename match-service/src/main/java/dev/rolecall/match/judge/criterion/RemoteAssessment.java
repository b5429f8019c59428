package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.profile.Home;
import dev.rolecall.model.profile.UtcOffsets;
import dev.rolecall.model.query.RemoteEligibility;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether one may work remotely from the person's country, in the person's hours.
final class RemoteAssessment {
  /// `UTC-8..UTC-5`, `UTC+1`, `UTC`.
  private static final Pattern ZONES =
      Pattern.compile("UTC([+-]?\\d{1,2})?(?:\\.\\.UTC([+-]?\\d{1,2})?)?");

  private static final int UNSAID = 60;

  private RemoteAssessment() {}

  static CriterionResult judge(@Nullable List<String> scope, LocationPreferences wish) {
    if (scope == null || scope.isEmpty()) {
      return CriterionResult.uncertain(UNSAID, () -> "Is remote, but does not say from where");
    }
    List<String> zones = scope.stream().filter(entry -> entry.startsWith("UTC")).toList();
    boolean areas = zones.size() < scope.size();
    return areas ? areas(scope, zones, wish) : zones(zones, wish);
  }

  private static CriterionResult areas(
      List<String> scope, List<String> zones, LocationPreferences wish) {
    Home home = wish.home();
    if (RemoteEligibility.everywhere(scope)) {
      return zones.isEmpty()
          ? CriterionResult.certain(100, () -> "Is remote from anywhere")
          : zones(zones, wish);
    }
    if (home == null) {
      return CriterionResult.uncertain(
          UNSAID, () -> "Is remote from " + words(scope) + "; you do not say where you live");
    }
    if (!RemoteEligibility.allows(scope, home.country())) {
      return CriterionResult.veto(
          () -> "Is remote from " + words(scope) + " only; you live in " + home.country());
    }
    return zones.isEmpty() || wish.hours() == null || overlap(zones, wish.hours())
        ? CriterionResult.certain(
            100, () -> "Is remote from " + words(scope) + ", and so from " + home.country())
        : CriterionResult.veto(() -> hours(zones));
  }

  private static CriterionResult zones(List<String> zones, LocationPreferences wish) {
    UtcOffsets hours = wish.hours();
    if (hours == null) {
      return CriterionResult.uncertain(
          UNSAID, () -> "Is remote within " + words(zones) + "; you do not say your hours");
    }
    return overlap(zones, hours)
        ? CriterionResult.certain(100, () -> "Is remote within " + words(zones) + ", in your hours")
        : CriterionResult.veto(() -> hours(zones));
  }

  private static String hours(List<String> zones) {
    return "Is remote within " + words(zones) + " only, outside your hours";
  }

  private static boolean overlap(List<String> zones, UtcOffsets hours) {
    return zones.stream().anyMatch(zone -> overlap(zone, hours));
  }

  /// A zone in a form that we do not know keeps nobody away.
  private static boolean overlap(String zone, UtcOffsets hours) {
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

  private static String words(List<String> scope) {
    List<String> within = scope.stream().filter(entry -> !entry.startsWith("-")).toList();
    List<String> without =
        scope.stream().filter(entry -> entry.startsWith("-")).map(e -> e.substring(1)).toList();
    String but = without.isEmpty() ? "" : " but not " + CriterionText.or(without);
    return (within.isEmpty() ? "anywhere" : CriterionText.or(within)) + but;
  }
}
