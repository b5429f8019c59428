package dev.rolecall.search.market;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.find.PayHistogram;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the middle half of a set of jobs pays per year: each amount is the lowest that a quarter,
/// half and three quarters of the jobs do not exceed.
///
/// @param currency ISO 4217
/// @param jobs how many jobs state pay; at least [PayHistogram#MIN_JOBS]
public record PayQuartiles(String currency, long jobs, long p25, long median, long p75) {
  public static final String EURO = "EUR";

  /// Converted amounts are rounded to as many digits.
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  /// Empty if there are fewer than [PayHistogram#MIN_JOBS] jobs.
  public static Optional<PayQuartiles> of(PayHistogram pay) {
    return pay.isPublishable()
        ? Optional.of(
            new PayQuartiles(
                EURO,
                pay.jobs(),
                pay.quantile(0.25).orElseThrow(),
                pay.quantile(0.5).orElseThrow(),
                pay.quantile(0.75).orElseThrow()))
        : Optional.empty();
  }

  /// The same in another currency, rounded to three digits; unchanged if its rate is not known.
  public PayQuartiles in(String other, CurrencyRates rates) {
    boolean same = other.equals(currency) || !rates.currencies().contains(other);
    return same
        ? this
        : new PayQuartiles(
            other,
            jobs,
            converted(p25, other, rates),
            converted(median, other, rates),
            converted(p75, other, rates));
  }

  /// By how many percent the second median differs from the first; null if either is not known.
  public static @Nullable Long step(@Nullable PayQuartiles from, @Nullable PayQuartiles to) {
    return from == null || to == null
        ? null
        : Long.valueOf(Math.round(100.0 * to.median() / from.median() - 100));
  }

  private long converted(long amount, String other, CurrencyRates rates) {
    return rates
        .convert(BigDecimal.valueOf(amount), currency, other)
        .map(converted -> converted.round(THREE_DIGITS).longValue())
        .orElse(amount);
  }
}
