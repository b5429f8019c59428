package dev.rolecall.ingest.source.feed;

import dev.rolecall.ingest.source.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates of feeds: RFC 822 with its names of time zones (RSS) and ISO 8601 (Atom, JSON).
final class FeedDates {
  /// It is wrong in some feeds, and not needed.
  private static final Pattern DAY_OF_WEEK = Pattern.compile("^[A-Za-z]{3,9},?\\s+");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("UT", "GMT"),
          Map.entry("UTC", "GMT"),
          Map.entry("Z", "GMT"),
          Map.entry("EST", "-0500"),
          Map.entry("EDT", "-0400"),
          Map.entry("CST", "-0600"),
          Map.entry("CDT", "-0500"),
          Map.entry("MST", "-0700"),
          Map.entry("MDT", "-0600"),
          Map.entry("PST", "-0800"),
          Map.entry("PDT", "-0700"));

  private FeedDates() {}

  /// Null when it is not a date.
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String date = DAY_OF_WEEK.matcher(text).replaceFirst("");
    int last = date.lastIndexOf(' ') + 1;
    String zone = date.substring(last);
    String named =
        date.substring(0, last) + ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone);
    try {
      return ZonedDateTime.parse(named, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return Times.parse(text);
    }
  }
}
