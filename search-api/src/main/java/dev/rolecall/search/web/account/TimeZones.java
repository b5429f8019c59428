package dev.rolecall.search.web.account;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The time zones to choose from: UTC, and those of places.
final class TimeZones {
  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
  static final List<String> ALL =
      Stream.concat(
              Stream.of("UTC"),
              ZoneId.getAvailableZoneIds().stream()
                  .filter(zone -> PLACE.matcher(zone).matches())
                  .sorted())
          .toList();

  private TimeZones() {}
}
