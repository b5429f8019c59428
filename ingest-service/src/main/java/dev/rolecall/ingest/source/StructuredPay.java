package dev.rolecall.ingest.source;

import dev.rolecall.model.Money;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Pay from fields that a source has for it. What contradicts itself is none: ends in the wrong
/// order, a year's sum called an hour's, a number that fills the field and means nothing.
public final class StructuredPay {
  /// In euro a year, what anybody earns lies between these: below are hours, thousands and days
  /// that were called years, above are placeholders such as 99999999 and years called hours.
  private static final BigDecimal LEAST = BigDecimal.valueOf(1_000);

  private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

  /// From so many euro on, an amount without a period is a year's: nobody is paid it a month.
  private static final BigDecimal SURELY_YEARLY = BigDecimal.valueOf(25_000);

  private StructuredPay() {}

  /// @param period null when the source does not say it
  public static Optional<Pay> band(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String currency,
      @Nullable Period period) {
    String code = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
    if (!Money.isCurrency(code)) {
      return Optional.empty();
    }
    try {
      BigDecimal low = positive(Money.plain(min));
      BigDecimal high = positive(Money.plain(max));
      Period known = period == null ? yearly(low == null ? high : low, code) : period;
      if (known == null || low == null && high == null) {
        return Optional.empty();
      }
      Pay pay = new Pay(low, high, code, known, PayKind.BASE, Basis.STRUCTURED);
      return Optional.of(pay).filter(StructuredPay::plausible);
    } catch (IllegalArgumentException contradiction) {
      return Optional.empty();
    }
  }

  private static @Nullable BigDecimal positive(@Nullable BigDecimal amount) {
    return amount == null || amount.signum() <= 0 ? null : amount;
  }

  private static @Nullable Period yearly(@Nullable BigDecimal amount, String currency) {
    boolean sure =
        amount != null && euro(amount, currency, euro -> euro.compareTo(SURELY_YEARLY) >= 0, false);
    return sure ? Period.YEAR : null;
  }

  private static boolean plausible(Pay pay) {
    return euro(pay.annualMin(), pay.currency(), euro -> euro.compareTo(LEAST) >= 0, true)
        && euro(pay.annualMax(), pay.currency(), euro -> euro.compareTo(MOST) <= 0, true);
  }

  /// @param unknown the answer for a currency that we have no rate of
  private static boolean euro(
      BigDecimal amount, String currency, Predicate<BigDecimal> test, boolean unknown) {
    return CurrencyRates.fallback()
        .convert(amount, currency, "EUR")
        .map(test::test)
        .orElse(unknown);
  }
}
