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

/// The start of a time range as people write it: `24h`, `7d`, `2w`, `3m`, `1y`, or a date in UTC.
final class AgeExpression {
  private static final Pattern AGE = Pattern.compile("(\\d{1,4})\\s*([hdwmy])");

  /// Dates outside of these years are mistakes, and exceed what an index can store.
  private static final int MIN_YEAR = 1970;

  private static final int MAX_YEAR = 9999;

  private AgeExpression() {}

  static Optional<Instant> since(String text, Instant now) {
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
