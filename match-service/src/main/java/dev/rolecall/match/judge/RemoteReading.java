package dev.rolecall.match.judge;

import dev.rolecall.model.profile.Home;
import dev.rolecall.model.profile.UtcOffsets;
import dev.rolecall.model.query.RemoteEligibility;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether one may work remotely from the person's country, in the person's hours.
final class RemoteReading {
  /// `UTC-8..UTC-5`, `UTC+1`, `UTC`.
  private static final Pattern ZONES =
      Pattern.compile("UTC([+-]?\\d{1,2})?(?:\\.\\.UTC([+-]?\\d{1,2})?)?");

  private static final int UNSAID = 60;

  private RemoteReading() {}

  static Opinion judge(@Nullable List<String> scope, WorkPlaces wish) {
    if (scope == null || scope.isEmpty()) {
      return Opinion.half(UNSAID, () -> "Is remote, but does not say from where");
    }
    List<String> zones = scope.stream().filter(entry -> entry.startsWith("UTC")).toList();
    boolean areas = zones.size() < scope.size();
    return areas ? areas(scope, zones, wish) : zones(zones, wish);
  }

  private static Opinion areas(List<String> scope, List<String> zones, WorkPlaces wish) {
    Home home = wish.home();
    if (RemoteEligibility.everywhere(scope)) {
      return zones.isEmpty()
          ? Opinion.sure(100, () -> "Is remote from anywhere")
          : zones(zones, wish);
    }
    if (home == null) {
      return Opinion.half(
          UNSAID, () -> "Is remote from " + words(scope) + "; you do not say where you live");
    }
    if (!RemoteEligibility.allows(scope, home.country())) {
      return Opinion.against(
          () -> "Is remote from " + words(scope) + " only; you live in " + home.country());
    }
    return zones.isEmpty() || wish.hours() == null || overlap(zones, wish.hours())
        ? Opinion.sure(
            100, () -> "Is remote from " + words(scope) + ", and so from " + home.country())
        : Opinion.against(() -> hours(zones));
  }

  private static Opinion zones(List<String> zones, WorkPlaces wish) {
    UtcOffsets hours = wish.hours();
    if (hours == null) {
      return Opinion.half(
          UNSAID, () -> "Is remote within " + words(zones) + "; you do not say your hours");
    }
    return overlap(zones, hours)
        ? Opinion.sure(100, () -> "Is remote within " + words(zones) + ", in your hours")
        : Opinion.against(() -> hours(zones));
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
    String but = without.isEmpty() ? "" : " but not " + Words.or(without);
    return (within.isEmpty() ? "anywhere" : Words.or(within)) + but;
  }
}
