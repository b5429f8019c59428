package dev.rolecall.model.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time range as people write it. An age (`24h`, `7d`, `2w`, `3m`, `1y`) or a date in UTC is its
/// start; `>30d` is older than that; `7d..30d` and `2026-10-01..2026-10-31` are ranges, with the
/// whole last day.
final class AgeExpression {
  private static final Pattern AGE = Pattern.compile("(\\d{1,4})\\s*([hdwmy])");

  /// Dates outside of these years are mistakes, and exceed what an index can store.
  private static final int MIN_YEAR = 1970;

  private static final int MAX_YEAR = 9999;

  private AgeExpression() {}

  static Optional<TimeRange> parse(String text, Instant now) {
    String expression = text.strip();
    int dots = expression.indexOf("..");
    if (dots >= 0) {
      return range(expression.substring(0, dots), expression.substring(dots + 2), now);
    }
    if (expression.startsWith(">")) {
      return since(expression.substring(1), now).map(time -> new TimeRange(null, time));
    }
    return since(expression.replaceFirst("^<", ""), now).map(TimeRange::since);
  }

  private static Optional<TimeRange> range(String one, String other, Instant now) {
    return since(one, now)
        .flatMap(
            first ->
                since(other, now)
                    .map(
                        second ->
                            first.isBefore(second)
                                ? new TimeRange(first, end(other, second))
                                : new TimeRange(second, end(one, first))));
  }

  /// The end of the day of a date; an age as it is.
  private static Instant end(String text, Instant time) {
    return AGE.matcher(text.strip().toLowerCase(Locale.ROOT)).matches()
        ? time
        : time.plus(1, ChronoUnit.DAYS);
  }

  private static Optional<Instant> since(String text, Instant now) {
    String expression = text.strip().toLowerCase(Locale.ROOT);
    Matcher age = AGE.matcher(expression);
    try {
      return age.matches() ? Optional.of(before(now, age)) : date(expression);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant before(Instant now, Matcher age) {
    int count = Integer.parseInt(age.group(1));
    if (age.group(2).equals("h")) {
      return now.minus(count, ChronoUnit.HOURS);
    }
    Period period =
        switch (age.group(2)) {
          case "d" -> Period.ofDays(count);
          case "w" -> Period.ofWeeks(count);
          case "m" -> Period.ofMonths(count);
          default -> Period.ofYears(count);
        };
    return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }

  private static Optional<Instant> date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      return date.getYear() < MIN_YEAR || date.getYear() > MAX_YEAR
          ? Optional.empty()
          : Optional.of(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
