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

/// Which currency a sign means, and what a year's pay is at least in it.
final class Currencies {
  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");

  /// Of one sign share several countries: the country's own where it has one of them.
  private static final Set<String> CROWNS = Set.of("SEK", "NOK", "DKK", "ISK");

  private static final Map<String, String> SIGNS =
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

  /// Nobody is paid less a year, in whatever currency: below are bonuses, fees and the price of a
  /// course.
  private static final BigDecimal MIN_PAY = BigDecimal.valueOf(10_000);

  /// In euro a year: below and above is what was read wrongly, thousands of yen or a company's
  /// sales. As of fields, see [dev.rolecall.ingest.source.StructuredPay].
  private static final BigDecimal MIN_EURO = BigDecimal.valueOf(1_000);

  private static final BigDecimal MAX_EURO = BigDecimal.valueOf(10_000_000);

  /// What may be a month's pay is not taken for a year's: less than this without a period says
  /// nothing. About 15,000 euros, rounded down by the project; less where no month's pay is as
  /// much.
  private static final Map<String, Integer> MIN_A_YEAR =
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

  /// In all other currencies: so many units, and so many euros, as a unit may be worth little.
  private static final BigDecimal SURELY_A_YEAR = BigDecimal.valueOf(15_000);

  private static final BigDecimal SURELY_A_YEAR_EURO = BigDecimal.valueOf(9_000);

  private Currencies() {}

  /// The ISO code of a sign. A bare dollar is the country's own where it has one, else the
  /// American; crowns are nobody's without a country.
  static Optional<String> of(String sign, @Nullable String country) {
    String plain = sign.toLowerCase(Locale.ROOT).strip();
    return switch (plain) {
      case "$", "dollars" ->
          Optional.of(local(country)).filter(DOLLARS::contains).or(() -> Optional.of("USD"));
      case "kr" -> Optional.of(local(country)).filter(CROWNS::contains);
      default -> Optional.of(SIGNS.getOrDefault(plain, plain.toUpperCase(Locale.ROOT)));
    };
  }

  /// The currency of a country, empty when it is not known.
  static String local(@Nullable String country) {
    return country == null
        ? ""
        : CountryDictionary.shared().byCode(country).map(c -> c.currency()).orElse("");
  }

  /// Whether an amount without a period is a year's.
  static boolean isAYears(BigDecimal amount, String currency) {
    Integer least = MIN_A_YEAR.get(currency);
    if (least != null) {
      return amount.compareTo(BigDecimal.valueOf(least)) >= 0;
    }
    return amount.compareTo(SURELY_A_YEAR) >= 0
        && euro(amount, currency).orElse(amount).compareTo(SURELY_A_YEAR_EURO) >= 0;
  }

  /// Whether anybody is paid so much.
  static boolean isPay(BigDecimal amount, Period period, String currency) {
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
