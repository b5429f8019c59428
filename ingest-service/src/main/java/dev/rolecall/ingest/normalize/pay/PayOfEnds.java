package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pay that the ends of a range, or a single amount, state: its currency, period and kind.
final class PayOfEnds {
  private PayOfEnds() {}

  /// Whether a currency is written in the scale of the amounts, such as lakhs.
  static boolean allows(PayEnds ends, String currency) {
    return Currencies.allows(ends.low().scale(), currency)
        && Currencies.allows(ends.last().scale(), currency);
  }

  /// Empty when the period is not stated, or the amount is not plausible as pay.
  ///
  /// @param stated currency
  /// @param country of the job, null when not known
  static Optional<Pay> of(
      PayEnds ends, PayContext context, String stated, @Nullable String country) {
    BigDecimal low = ends.bottom();
    BigDecimal high = ends.top();
    String currency = currency(ends, context, stated, country);
    Optional<Period> period =
        period(ends, context, currency)
            .map(unit -> Currencies.isPossible(high, unit, currency) ? unit : Period.YEAR);
    boolean upTo = ends.startsAtZero() || ends.high() == null && context.isMax();
    if (period.isEmpty()
        || low.compareTo(high) > 0
        || !upTo && !Currencies.isPlausible(low, period.get(), currency)
        || !Currencies.isPlausible(high, period.get(), currency)) {
      return Optional.empty();
    }
    boolean from = ends.high() == null && !upTo && (ends.low().plus() || context.isMin());
    return Optional.of(
        new Pay(
            upTo ? null : low,
            from ? null : high,
            currency,
            period.get(),
            context.kind(),
            Basis.STATED));
  }

  /// The stated currency, or the country's peso if the amount is too high for dollars.
  private static String currency(
      PayEnds ends, PayContext context, String stated, @Nullable String country) {
    String symbol = ends.symbol();
    if (symbol == null) {
      return stated;
    }
    int perYear = period(ends, context, stated).map(Period::perYear).orElse(1);
    BigDecimal annual = ends.top().multiply(BigDecimal.valueOf(perYear));
    return Currencies.peso(symbol, annual, country).orElse(stated);
  }

  /// The stated period, else a year if the amount is too high for monthly pay.
  private static Optional<Period> period(PayEnds ends, PayContext context, String currency) {
    return PayPeriods.after(context.after())
        .map(PayPeriods.Stated::period)
        .or(() -> Optional.ofNullable(ends.period()))
        .or(() -> PayPeriods.before(context.lineBefore()))
        .or(
            () ->
                Currencies.isYearly(ends.top(), currency)
                    ? Optional.of(Period.YEAR)
                    : Optional.empty());
  }
}
