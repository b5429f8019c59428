package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.profile.UtcOffsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The offsets from UTC where people live, for those who do not state their working hours:
/// `utc-offsets.tsv`.
final class HomeOffsets {
  private static final Map<String, List<Zone>> BY_COUNTRY = read();

  /// @param longitude of its main place; null in a country with one offset
  private record Zone(@Nullable Double longitude, UtcOffsets offsets) {
    double distance(double other) {
      return longitude == null ? 0 : Math.abs(longitude - other);
    }
  }

  private HomeOffsets() {}

  /// @param longitude of the city; null for all offsets of the country
  static Optional<UtcOffsets> of(String country, @Nullable Double longitude) {
    List<Zone> zones = BY_COUNTRY.getOrDefault(country, List.of());
    return longitude == null
        ? zones.stream().map(Zone::offsets).reduce(HomeOffsets::union)
        : zones.stream()
            .min(Comparator.comparingDouble(zone -> zone.distance(longitude)))
            .map(Zone::offsets);
  }

  private static UtcOffsets union(UtcOffsets one, UtcOffsets other) {
    return new UtcOffsets(Math.min(one.from(), other.from()), Math.max(one.to(), other.to()));
  }

  private static Map<String, List<Zone>> read() {
    Map<String, List<Zone>> zones = new HashMap<>();
    for (String[] row : Weights.rows("utc-offsets.tsv")) {
      Double longitude = row[1].isEmpty() ? null : Double.valueOf(row[1]);
      zones
          .computeIfAbsent(row[0], _ -> new ArrayList<>())
          .add(
              new Zone(
                  longitude, new UtcOffsets(Integer.parseInt(row[2]), Integer.parseInt(row[3]))));
    }
    return zones;
  }
}
