package dev.rolecall.ingest.source;

import dev.rolecall.model.Money;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Pay from a source's own fields. Contradictory values are discarded: ends in the wrong order, a
/// yearly amount labeled as hourly, placeholders.
public final class StructuredPay {
  /// The range of plausible pay in euros per year. Lower values are hourly or daily pay, or
  /// thousands, labeled as yearly; higher ones are placeholders such as 99999999, or yearly pay
  /// labeled as hourly.
  private static final BigDecimal MIN = BigDecimal.valueOf(1_000);

  private static final BigDecimal MAX = BigDecimal.valueOf(10_000_000);

  /// An amount in euros. One of this size without a period is yearly, because no monthly pay is
  /// that high.
  private static final BigDecimal MIN_YEARLY_ONLY = BigDecimal.valueOf(25_000);

  /// Symbols of a single currency, which some systems put into the field for its code. In upper
  /// case.
  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("EURO", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("US$", "USD"),
          Map.entry("CA$", "CAD"),
          Map.entry("A$", "AUD"),
          Map.entry("R$", "BRL"),
          Map.entry("₹", "INR"),
          Map.entry("ZŁ", "PLN"),
          Map.entry("KČ", "CZK"),
          Map.entry("₪", "ILS"),
          Map.entry("₺", "TRY"),
          Map.entry("₴", "UAH"),
          Map.entry("₽", "RUB"),
          Map.entry("₩", "KRW"));

  private StructuredPay() {}

  /// Empty when the values are missing or contradictory.
  ///
  /// @param period null when the source does not state it
  public static Optional<Pay> range(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String currency,
      @Nullable Period period) {
    String stated = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
    String code = SYMBOLS.getOrDefault(stated, stated);
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
      return Optional.of(pay).filter(StructuredPay::isPlausible);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable BigDecimal positive(@Nullable BigDecimal amount) {
    return amount == null || amount.signum() <= 0 ? null : amount;
  }

  private static @Nullable Period yearly(@Nullable BigDecimal amount, String currency) {
    boolean isYearly =
        amount != null
            && euro(amount, currency, euro -> euro.compareTo(MIN_YEARLY_ONLY) >= 0, false);
    return isYearly ? Period.YEAR : null;
  }

  private static boolean isPlausible(Pay pay) {
    return euro(pay.annualMin(), pay.currency(), euro -> euro.compareTo(MIN) >= 0, true)
        && euro(pay.annualMax(), pay.currency(), euro -> euro.compareTo(MAX) <= 0, true);
  }

  /// @param unknown the result for a currency without an exchange rate
  private static boolean euro(
      BigDecimal amount, String currency, Predicate<BigDecimal> test, boolean unknown) {
    return CurrencyRates.fallback()
        .convert(amount, currency, "EUR")
        .map(test::test)
        .orElse(unknown);
  }
}
