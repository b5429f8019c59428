package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.TimeRange;
import dev.rolecall.search.index.document.AnnualPayUnits;
import dev.rolecall.search.index.document.JobFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The conditions of pay, required experience and age.
///
/// @param rates for converting the requested pay to each currency
record RangeConditions(ConditionList conditions, CurrencyRates rates) {
  void pay(@Nullable PayFilter pay) {
    if (pay == null) {
      conditions.optional(OptionalField.PAY, "", null);
      return;
    }
    List<Query> any = new ArrayList<>();
    for (String currency : new TreeSet<>(rates.currencies())) {
      in(currency, pay).ifPresent(any::add);
    }
    if (pay.undisclosed()) {
      any.add(Queries.term(JobFields.PAY_STATED, false));
    }
    conditions.must(ConditionKind.PAY, text(pay), Queries.any(any));
  }

  /// For a minimum alone, the highest amount of the job decides.
  private Optional<Query> in(String currency, PayFilter pay) {
    Optional<Long> min = converted(pay.atLeast(), pay, currency).map(AnnualPayUnits::requested);
    Optional<Long> max = converted(pay.atMost(), pay, currency).map(AnnualPayUnits::requestedMax);
    return pay.atMost() == null
        ? min.map(amount -> Queries.atLeast(JobFields.PAY + "." + currency, amount))
        : max.map(
            amount ->
                Queries.overlapping(
                    JobFields.PAY_RANGE + "." + currency, min.orElse(null), amount));
  }

  private Optional<BigDecimal> converted(
      @Nullable BigDecimal amount, PayFilter pay, String currency) {
    return amount == null ? Optional.empty() : rates.convert(amount, pay.currency(), currency);
  }

  private static String text(PayFilter pay) {
    String undisclosed = pay.undisclosed() ? " undisclosed:yes" : "";
    return "pay:" + amounts(pay) + " " + pay.currency() + undisclosed;
  }

  private static String amounts(PayFilter pay) {
    BigDecimal min = pay.atLeast();
    BigDecimal max = pay.atMost();
    if (max == null) {
      return ">=" + plain(min);
    }
    return min == null ? "<=" + plain(max) : plain(min) + "-" + plain(max);
  }

  private static String plain(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }

  void experience(JobQuery query) {
    Integer max = query.experienceYears();
    Integer min = query.minExperienceYears();
    String text = "years:" + (min == null ? max : max == null ? min + "+" : min + "-" + max);
    if (max != null) {
      conditions.unless(
          ConditionKind.EXPERIENCE, text, Queries.atLeast(JobFields.EXPERIENCE_YEARS, max + 1L));
    }
    if (min != null) {
      conditions.optional(
          OptionalField.EXPERIENCE, text, Queries.atLeast(JobFields.EXPERIENCE_YEARS, min));
    } else if (max == null) {
      conditions.optional(OptionalField.EXPERIENCE, "", null);
    }
  }

  void age(JobQuery query) {
    TimeRange posted = query.posted();
    conditions.optional(
        OptionalField.POSTED,
        "posted:" + text(posted),
        posted.isAlways() ? null : within(JobFields.POSTED, posted));
    TimeRange seen = query.firstSeen();
    if (!seen.isAlways()) {
      conditions.must(ConditionKind.SEEN, "seen:" + text(seen), within(JobFields.FIRST_SEEN, seen));
    }
  }

  private static String text(TimeRange range) {
    if (range.before() == null) {
      return String.valueOf(range.since());
    }
    return range.since() == null ? ">" + range.before() : range.since() + ".." + range.before();
  }

  static Query within(String field, TimeRange range) {
    return Queries.between(field, millis(range.since()), millis(range.before()));
  }

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.plusNanos(999_999).toEpochMilli();
  }
}
