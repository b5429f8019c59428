package dev.rolecall.model.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Formats dates, and how long ago something happened, as text.
public final class AgeText {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private AgeText() {}

  /// `less than an hour ago`, `5 hours ago`, `3 days ago`, `6 weeks ago`, `4 months ago`. A time in
  /// the future, which another machine's clock may give, counts as now.
  public static String of(Instant then, Instant now) {
    long hours = Duration.between(then, now).toHours();
    long days = hours / 24;
    if (hours < 1) {
      return "less than an hour ago";
    }
    if (days < 1) {
      return ago(hours, "hour");
    }
    if (days < 14) {
      return ago(days, "day");
    }
    if (days < 61) {
      return ago(days / 7, "week");
    }
    return days < 730 ? ago(days / 30, "month") : ago(days / 365, "year");
  }

  /// `2 Nov 2026`, in UTC.
  public static String date(Instant then) {
    return DATE.format(then);
  }

  private static String ago(long number, String unit) {
    return Phrases.count(number, unit, unit + "s") + " ago";
  }
}
