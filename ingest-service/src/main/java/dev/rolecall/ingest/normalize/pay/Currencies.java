package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The currency of a symbol, and plausible amounts of pay in it.
final class Currencies {
  private static final Set<String> DOLLAR_CURRENCIES =
      Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");

  /// Currencies with the symbol `kr`. The country decides between them.
  private static final Set<String> KRONE_CURRENCIES = Set.of("SEK", "NOK", "DKK", "ISK");

  private static final Map<String, String> BY_SYMBOL =
      Map.ofEntries(
          Map.entry("us$", "USD"),
          Map.entry("ca$", "CAD"),
          Map.entry("cdn$", "CAD"),
          Map.entry("c$", "CAD"),
          Map.entry("au$", "AUD"),
          Map.entry("a$", "AUD"),
          Map.entry("nz$", "NZD"),
          Map.entry("s$", "SGD"),
          Map.entry("hk$", "HKD"),
          Map.entry("r$", "BRL"),
          Map.entry("mx$", "MXN"),
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("₹", "INR"),
          Map.entry("rs", "INR"),
          Map.entry("zł", "PLN"),
          Map.entry("kč", "CZK"),
          Map.entry("ft", "HUF"),
          Map.entry("lei", "RON"),
          Map.entry("лв", "BGN"),
          Map.entry("₴", "UAH"),
          Map.entry("₪", "ILS"),
          Map.entry("₱", "PHP"));

  /// The minimum yearly pay in units of any currency. Lower amounts are bonuses, fees or prices.
  private static final BigDecimal MIN_PAY = BigDecimal.valueOf(10_000);

  /// The range of yearly pay in euros. Other amounts were misread, or are revenue. The same range
  /// applies to pay in fields, see [dev.rolecall.ingest.source.StructuredPay].
  private static final BigDecimal MIN_EURO = BigDecimal.valueOf(1_000);

  private static final BigDecimal MAX_EURO = BigDecimal.valueOf(10_000_000);

  /// The minimum amount that is yearly pay when no period is stated. Lower amounts could be monthly
  /// pay. About 15,000 euros, rounded down by the project, or less if no monthly pay is that high.
  private static final Map<String, Integer> MIN_YEARLY =
      Map.of(
          "PLN", 60_000,
          "RON", 60_000,
          "SEK", 150_000,
          "NOK", 150_000,
          "DKK", 110_000,
          "CZK", 300_000,
          "INR", 200_000,
          "JPY", 1_500_000,
          "HUF", 5_000_000,
          "MXN", 200_000);

  /// The same for all other currencies, in units of the currency.
  private static final BigDecimal MIN_YEARLY_ONLY = BigDecimal.valueOf(15_000);

  /// An additional minimum in euros, for currencies whose unit has a low value.
  private static final BigDecimal MIN_YEARLY_ONLY_EURO = BigDecimal.valueOf(9_000);

  private Currencies() {}

  /// The ISO 4217 code of a symbol. A plain dollar symbol is the country's own dollar if it has
  /// one, else the US dollar. `kr` is unknown without a country.
  static Optional<String> of(String symbol, @Nullable String country) {
    String plain = symbol.toLowerCase(Locale.ROOT).strip();
    return switch (plain) {
      case "$", "dollars" ->
          Optional.of(local(country))
              .filter(DOLLAR_CURRENCIES::contains)
              .or(() -> Optional.of("USD"));
      case "kr" -> Optional.of(local(country)).filter(KRONE_CURRENCIES::contains);
      default -> Optional.of(BY_SYMBOL.getOrDefault(plain, plain.toUpperCase(Locale.ROOT)));
    };
  }

  /// The currency of a country, empty when it is not known.
  static String local(@Nullable String country) {
    return country == null
        ? ""
        : CountryDictionary.shared().byCode(country).map(c -> c.currency()).orElse("");
  }

  /// Whether an amount without a period is yearly pay.
  static boolean isYearly(BigDecimal amount, String currency) {
    Integer min = MIN_YEARLY.get(currency);
    if (min != null) {
      return amount.compareTo(BigDecimal.valueOf(min)) >= 0;
    }
    return amount.compareTo(MIN_YEARLY_ONLY) >= 0
        && euro(amount, currency).orElse(amount).compareTo(MIN_YEARLY_ONLY_EURO) >= 0;
  }

  /// Whether an amount is plausible as pay.
  static boolean isPlausible(BigDecimal amount, Period period, String currency) {
    BigDecimal annual = amount.multiply(BigDecimal.valueOf(period.perYear()));
    BigDecimal euro = euro(annual, currency).orElse(annual);
    return annual.compareTo(MIN_PAY) >= 0
        && euro.compareTo(MIN_EURO) >= 0
        && euro.compareTo(MAX_EURO) <= 0;
  }

  private static Optional<BigDecimal> euro(BigDecimal amount, String currency) {
    return CurrencyRates.fallback().convert(amount, currency, "EUR");
  }
}
