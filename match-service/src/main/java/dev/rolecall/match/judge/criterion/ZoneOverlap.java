package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.profile.UtcOffsets;
import java.util.List;
import java.util.Optional;
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

  /// How many hours the nearest zone is away; 0 when one overlaps, or has an unknown format.
  static int hoursBetween(List<String> zones, UtcOffsets hours) {
    return zones.stream()
        .mapToInt(
            zone ->
                range(zone).map(range -> Math.max(0, -overlap(range, sorted(hours)) + 1)).orElse(0))
        .min()
        .orElse(0);
  }

  private static int percent(String zone, UtcOffsets hours) {
    UtcOffsets own = sorted(hours);
    return range(zone)
        .map(range -> 100 * Math.max(0, overlap(range, own)) / (own.to() - own.from() + 1))
        .orElse(100);
  }

  /// The number of offsets in both, or how many are missing to it: 0 when they are neighbors.
  private static int overlap(UtcOffsets one, UtcOffsets other) {
    return Math.min(one.to(), other.to()) - Math.max(one.from(), other.from()) + 1;
  }

  private static Optional<UtcOffsets> range(String zone) {
    Matcher parts = ZONES.matcher(zone);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int one = offset(parts.group(1));
    int other = zone.contains("..") ? offset(parts.group(2)) : one;
    return Optional.of(sorted(new UtcOffsets(one, other)));
  }

  private static UtcOffsets sorted(UtcOffsets range) {
    return new UtcOffsets(Math.min(range.from(), range.to()), Math.max(range.from(), range.to()));
  }

  private static int offset(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
