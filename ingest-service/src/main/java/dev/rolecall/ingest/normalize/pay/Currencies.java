package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The currency of a symbol, and plausible amounts of pay in it.
final class Currencies {
  private static final Set<String> DOLLAR_CURRENCIES =
      Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");

  /// Currencies in which pay is stated in millions.
  private static final Set<String> MILLION_CURRENCIES =
      Set.of("JPY", "KRW", "IDR", "VND", "HUF", "CLP", "COP", "ARS", "NGN");

  /// Currencies of the countries that count in lakhs.
  private static final Set<String> LAKH_CURRENCIES = Set.of("INR", "PKR", "BDT", "LKR", "NPR");

  /// Currencies whose symbol is also the dollar's, in countries where many salaries in software are
  /// in US dollars.
  private static final Set<String> PESO_CURRENCIES = Set.of("MXN", "CLP", "COP", "ARS", "UYU");

  /// The maximum pay in US dollars a year. In a country with pesos a higher amount is in pesos.
  private static final BigDecimal MAX_DOLLARS = BigDecimal.valueOf(400_000);

  /// The minimum yearly pay in units of any currency. Lower amounts are bonuses, fees or prices.
  private static final BigDecimal MIN_PAY = BigDecimal.valueOf(10_000);

  /// The range of yearly pay in euros. Other amounts were misread, or are revenue. The same range
  /// applies to pay in fields, see [dev.rolecall.ingest.source.StructuredPay].
  private static final BigDecimal MIN_EURO = BigDecimal.valueOf(1_000);

  private static final BigDecimal MAX_MONTHLY_EURO = BigDecimal.valueOf(40_000);
  private static final BigDecimal MAX_EURO = BigDecimal.valueOf(10_000_000);

  /// The minimum amount that is yearly pay when no period is stated. Lower amounts could be monthly
  /// pay. About 15,000 euros, rounded down by the project, or less if no monthly pay is that high.
  private static final Map<String, Integer> MIN_YEARLY =
      Map.ofEntries(
          Map.entry("PLN", 60_000),
          Map.entry("RON", 60_000),
          Map.entry("SEK", 150_000),
          Map.entry("NOK", 150_000),
          Map.entry("DKK", 110_000),
          Map.entry("CZK", 300_000),
          Map.entry("INR", 200_000),
          Map.entry("JPY", 1_500_000),
          Map.entry("HUF", 5_000_000),
          Map.entry("MXN", 200_000),
          Map.entry("KRW", 15_000_000),
          Map.entry("IDR", 100_000_000),
          Map.entry("CLP", 10_000_000),
          Map.entry("COP", 40_000_000),
          Map.entry("RUB", 1_000_000),
          Map.entry("TRY", 800_000),
          Map.entry("THB", 400_000),
          Map.entry("TWD", 400_000),
          Map.entry("PHP", 400_000),
          Map.entry("PKR", 2_000_000),
          Map.entry("LKR", 2_500_000),
          Map.entry("CNY", 100_000),
          Map.entry("HKD", 100_000),
          Map.entry("UAH", 400_000),
          Map.entry("BRL", 50_000),
          Map.entry("MYR", 40_000),
          Map.entry("AED", 100_000),
          Map.entry("SAR", 100_000),
          Map.entry("ILS", 100_000),
          Map.entry("ZAR", 180_000),
          Map.entry("ISK", 3_000_000),
          Map.entry("RSD", 1_500_000),
          Map.entry("KES", 1_000_000),
          Map.entry("NGN", 4_000_000));

  /// The same for all other currencies, in units of the currency.
  private static final BigDecimal MIN_YEARLY_ONLY = BigDecimal.valueOf(15_000);

  /// An additional minimum in euros, for currencies whose unit has a low value.
  private static final BigDecimal MIN_YEARLY_ONLY_EURO = BigDecimal.valueOf(9_000);

  private Currencies() {}

  /// The ISO 4217 code of a symbol. A plain dollar symbol is the country's own dollar if it has
  /// one, else the US dollar. `kr` is unknown without a country.
  static Optional<String> of(String symbol, @Nullable String country) {
    String plain = symbol.toLowerCase(Locale.ROOT).strip();
    if (plain.equals("$") || plain.equals("dollars")) {
      return Optional.of(local(country))
          .filter(DOLLAR_CURRENCIES::contains)
          .or(() -> Optional.of("USD"));
    }
    return CurrencyNames.of(plain, local(country));
  }

  /// The currency of an amount with a plain dollar symbol in a country with pesos, if the amount is
  /// too high for a salary in dollars.
  static Optional<String> peso(String symbol, BigDecimal annual, @Nullable String country) {
    String local = symbol.equals("$") ? local(country) : "";
    return PESO_CURRENCIES.contains(local) && annual.compareTo(MAX_DOLLARS) > 0
        ? Optional.of(local)
        : Optional.empty();
  }

  /// Whether pay in this currency is stated in this scale.
  static boolean allows(Scale scale, String currency) {
    return switch (scale) {
      case MILLIONS -> MILLION_CURRENCIES.contains(currency);
      case LAKHS, CRORES -> LAKH_CURRENCIES.contains(currency);
      case ONES, THOUSANDS, TEN_THOUSANDS -> true;
    };
  }

  /// The currency of a country, empty when it is not known.
  static String local(@Nullable String country) {
    return country == null
        ? ""
        : CountryDictionary.shared()
            .byCode(country)
            .map(CountryDictionary.Country::currency)
            .filter(code -> !code.isEmpty())
            .orElseGet(() -> ofCountry(country));
  }

  /// The currency that the JDK knows for a country.
  private static String ofCountry(String country) {
    try {
      Currency currency = Currency.getInstance(Locale.of("", country));
      return currency == null ? "" : currency.getCurrencyCode();
    } catch (IllegalArgumentException notACountry) {
      return "";
    }
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

  /// Whether an amount can be pay for a period: yearly pay is not that of a month.
  static boolean isPossible(BigDecimal amount, Period period, String currency) {
    return period != Period.MONTH
        || !isYearly(amount, currency)
        || euro(amount, currency).orElse(amount).compareTo(MAX_MONTHLY_EURO) <= 0;
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
