package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.profile.UtcOffsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How much of a person's hours lie within the time zones of a remote scope.
final class ZoneOverlap {
  /// `UTC-8..UTC-5`, `UTC+1`, `UTC`.
  private static final Pattern ZONES =
      Pattern.compile("UTC([+-]?\\d{1,2})?(?:\\.\\.UTC([+-]?\\d{1,2})?)?");

  private ZoneOverlap() {}

  /// In percent, of the zone with the largest overlap; 0 for none. A time zone in an unknown format
  /// counts as 100.
  static int percent(List<String> zones, UtcOffsets hours) {
    int best = 0;
    for (String zone : zones) {
      best = Math.max(best, percent(zone, hours));
    }
    return best;
  }

  private static int percent(String zone, UtcOffsets hours) {
    Matcher parts = ZONES.matcher(zone);
    if (!parts.matches()) {
      return 100;
    }
    int one = offset(parts.group(1));
    int other = zone.contains("..") ? offset(parts.group(2)) : one;
    int earliest = Math.min(hours.from(), hours.to());
    int latest = Math.max(hours.from(), hours.to());
    int from = Math.max(Math.min(one, other), earliest);
    int to = Math.min(Math.max(one, other), latest);
    return from > to ? 0 : 100 * (to - from + 1) / (latest - earliest + 1);
  }

  private static int offset(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
