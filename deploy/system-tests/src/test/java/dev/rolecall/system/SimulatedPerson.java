package dev.rolecall.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A person who wants a digest each day.
///
/// @param due when the digest of the simulated day is due
record SimulatedPerson(UUID id, String email, ZoneId zone, Instant due) {
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  /// Zones with and without a change of clocks, with offsets of half and quarter hours.
  private static final List<String> ZONES =
      List.of(
          "Pacific/Kiritimati",
          "Pacific/Chatham",
          "Pacific/Auckland",
          "Pacific/Fiji",
          "Australia/Sydney",
          "Australia/Adelaide",
          "Australia/Lord_Howe",
          "Asia/Tokyo",
          "Australia/Eucla",
          "Asia/Singapore",
          "Asia/Yangon",
          "Asia/Dhaka",
          "Asia/Kathmandu",
          "Asia/Kolkata",
          "Asia/Tashkent",
          "Asia/Kabul",
          "Asia/Dubai",
          "Asia/Tehran",
          "Europe/Istanbul",
          "Africa/Nairobi",
          "Africa/Cairo",
          "Europe/Helsinki",
          "Europe/Athens",
          "Europe/Berlin",
          "Europe/Paris",
          "Africa/Lagos",
          "Europe/London",
          "Europe/Lisbon",
          "Africa/Casablanca",
          "Atlantic/Azores",
          "America/Nuuk",
          "America/Sao_Paulo",
          "America/St_Johns",
          "America/Halifax",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Marquesas",
          "Pacific/Honolulu",
          "Pacific/Pago_Pago");

  /// Zones whose clocks show an hour twice on the simulated day.
  private static final List<String> CHANGING =
      List.of("Europe/Berlin", "Europe/London", "Europe/Helsinki", "Atlantic/Azores");

  /// Someone whose digest is due within a day of `start`; one in ten is due within the hour before
  /// the clocks of their zone are set back, which then shows the same times again.
  static SimulatedPerson any(int number, Instant start, Instant change, Random random) {
    boolean atChange = number % 10 == 0;
    List<String> zones = atChange ? CHANGING : ZONES;
    ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
    Instant due =
        atChange
            ? change.minus(Duration.ofMinutes(1 + random.nextInt(59)))
            : first(start.plus(Duration.ofMinutes(random.nextInt(MINUTES_OF_A_DAY))), zone);
    UUID id = new UUID(random.nextLong(), random.nextLong());
    return new SimulatedPerson(id, "person" + number + "@rolecall.example", zone, due);
  }

  /// The first time at which the zone's clocks show this time.
  private static Instant first(Instant time, ZoneId zone) {
    return time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  LocalDate date() {
    return due.atZone(zone).toLocalDate();
  }

  /// What the id of their digest's mail begins with.
  String messageId() {
    return "<digest." + id + "." + date() + "@";
  }

  String token() {
    return "rc_" + id;
  }
}
