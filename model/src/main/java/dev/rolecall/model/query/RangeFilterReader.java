package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.CurrencyRates;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads filters that have an amount, a number or an age: pay, experience, age and distance.
final class RangeFilterReader {
  private static final int EARTH_KM = 20_000;
  private static final Pattern YEARS =
      Pattern.compile(
          "(?<least>>=?|\u2265)?\\s*(?<from>\\d{1,2})\\s*(?:(?<open>\\+)|(?:-|\u2013|to)\\s*(?<to>\\d{1,2}))?"
              + "\\s*(?:y(?:ea)?rs?)?");
  private final QueryDraft draft;
  private final FilterValues values;
  private final Instant now;

  RangeFilterReader(QueryDraft draft, FilterValues values, Instant now) {
    this.draft = draft;
    this.values = values;
    this.now = now;
  }

  void within(String name, String value) {
    String digits = value.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*km$", "");
    if (digits.matches("\\d{1,5}") && Integer.parseInt(digits) > 0) {
      draft.radiusKm = Math.min(EARTH_KM, Integer.parseInt(digits));
    } else {
      values.mustBe(name, "a distance in kilometers, such as 50km", value);
    }
  }

  /// `5`: requires at most 5 years; `3-8`: requires 3 to 8 years; `3+`: requires at least 3.
  void years(String name, String value) {
    Matcher years =
        YEARS.matcher(value.strip().toLowerCase(Locale.ROOT).replaceFirst("^(<=?|\u2264)\\s*", ""));
    if (!years.matches()) {
      values.mustBe(name, "your years of experience, such as 5, or a range such as 3-8", value);
      return;
    }
    int from = Integer.parseInt(years.group("from"));
    String to = years.group("to");
    if (to != null) {
      draft.query.minExperienceYears(Math.min(from, Integer.parseInt(to)));
      draft.query.experienceYears(Math.max(from, Integer.parseInt(to)));
    } else if (years.group("open") != null || years.group("least") != null) {
      draft.query.minExperienceYears(from);
    } else {
      draft.query.experienceYears(from);
    }
  }

  void pay(String name, String value) {
    Optional<PayExpression> requested = PayExpression.parse(value);
    if (requested.isEmpty()) {
      values.mustBe(
          name, "an amount or a range, such as 80k, 80k-120k EUR, <=120k or 600/day", value);
      return;
    }
    PayExpression pay = requested.get();
    draft.payAtLeast = pay.atLeast() == null ? draft.payAtLeast : pay.atLeast();
    draft.payAtMost = pay.atMost() == null ? draft.payAtMost : pay.atMost();
    if (pay.currency() != null) {
      currency(name, pay.currency());
    }
  }

  void currency(String name, String value) {
    String code = value.strip().toUpperCase(Locale.ROOT);
    if (CurrencyRates.fallback().currencies().contains(code)) {
      draft.currency = code;
    } else {
      draft.problem(
          name,
          value,
          "'" + value + "' is not a known currency; examples are EUR, USD, GBP and CHF");
    }
  }

  void age(String name, String value, Consumer<TimeRange> set) {
    AgeExpression.parse(value, now)
        .ifPresentOrElse(
            set,
            () ->
                values.mustBe(
                    name,
                    "an age, a date or a range, such as 24h, 7d, 2w, 2026-11-01 or 7d..30d",
                    value));
  }
}
