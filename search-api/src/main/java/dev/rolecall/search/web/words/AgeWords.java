package dev.rolecall.search.web.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How long ago something was, and when.
public final class AgeWords {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private AgeWords() {}

  /// `less than an hour ago`, `5 hours ago`, `3 days ago`, `6 weeks ago`, `4 months ago`; what is
  /// still to come (a peer's clock may be ahead) counts as now.
  public static String ago(Instant then, Instant now) {
    long hours = Duration.between(then, now).toHours();
    long days = hours / 24;
    if (hours < 1) {
      return "less than an hour ago";
    }
    if (days < 1) {
      return count(hours, "hour");
    }
    if (days < 14) {
      return count(days, "day");
    }
    if (days < 61) {
      return count(days / 7, "week");
    }
    return days < 730 ? count(days / 30, "month") : count(days / 365, "year");
  }

  /// `2 Nov 2026`, in UTC.
  public static String date(Instant then) {
    return DATE.format(then);
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s") + " ago";
  }
}
