package dev.rolecall.ingest.normalize.pay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The currencies of symbols and names, by symbol in lower case.
final class CurrencyNames {
  /// Symbols that several currencies share. The country decides between them; without a known
  /// country the first one is meant. An empty code means that it is unknown then.
  private static final Map<String, List<String>> SHARED =
      Map.ofEntries(
          Map.entry("kr", List.of("", "SEK", "NOK", "DKK", "ISK")),
          Map.entry("kroner", List.of("", "NOK", "DKK")),
          Map.entry("r", List.of("", "ZAR")),
          Map.entry("¥", List.of("JPY", "CNY")),
          Map.entry("￥", List.of("JPY", "CNY")),
          Map.entry("元", List.of("CNY", "TWD", "HKD")),
          Map.entry("rs", List.of("INR", "PKR", "LKR", "NPR", "MUR")),
          Map.entry("₨", List.of("INR", "PKR", "LKR", "NPR", "MUR")),
          Map.entry("rupees", List.of("INR", "PKR", "LKR", "NPR", "MUR")),
          Map.entry("lei", List.of("RON", "MDL")),
          Map.entry("pesos", List.of("", "MXN", "ARS", "CLP", "COP", "PHP", "UYU", "DOP")));

  private static final Map<String, String> OWN =
      Map.ofEntries(
          Map.entry("us$", "USD"),
          Map.entry("ca$", "CAD"),
          Map.entry("cdn$", "CAD"),
          Map.entry("can$", "CAD"),
          Map.entry("c$", "CAD"),
          Map.entry("au$", "AUD"),
          Map.entry("aud$", "AUD"),
          Map.entry("a$", "AUD"),
          Map.entry("nz$", "NZD"),
          Map.entry("s$", "SGD"),
          Map.entry("sg$", "SGD"),
          Map.entry("hk$", "HKD"),
          Map.entry("r$", "BRL"),
          Map.entry("reais", "BRL"),
          Map.entry("mx$", "MXN"),
          Map.entry("mex$", "MXN"),
          Map.entry("nt$", "TWD"),
          Map.entry("ntd", "TWD"),
          Map.entry("j$", "JMD"),
          Map.entry("ja$", "JMD"),
          Map.entry("tt$", "TTD"),
          Map.entry("rd$", "DOP"),
          Map.entry("ar$", "ARS"),
          Map.entry("col$", "COP"),
          Map.entry("cop$", "COP"),
          Map.entry("clp$", "CLP"),
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("yen", "JPY"),
          Map.entry("円", "JPY"),
          Map.entry("圆", "CNY"),
          Map.entry("圓", "JPY"),
          Map.entry("yuan", "CNY"),
          Map.entry("rmb", "CNY"),
          Map.entry("원", "KRW"),
          Map.entry("won", "KRW"),
          Map.entry("₩", "KRW"),
          Map.entry("₹", "INR"),
          Map.entry("lpa", "INR"),
          Map.entry("zł", "PLN"),
          Map.entry("zl", "PLN"),
          Map.entry("złotych", "PLN"),
          Map.entry("kč", "CZK"),
          Map.entry("ft", "HUF"),
          Map.entry("forint", "HUF"),
          Map.entry("лв", "BGN"),
          Map.entry("kronor", "SEK"),
          Map.entry("₴", "UAH"),
          Map.entry("грн", "UAH"),
          Map.entry("₽", "RUB"),
          Map.entry("руб", "RUB"),
          Map.entry("рублей", "RUB"),
          Map.entry("rubles", "RUB"),
          Map.entry("roubles", "RUB"),
          Map.entry("₪", "ILS"),
          Map.entry("nis", "ILS"),
          Map.entry("₱", "PHP"),
          Map.entry("₺", "TRY"),
          Map.entry("tl", "TRY"),
          Map.entry("lira", "TRY"),
          Map.entry("₫", "VND"),
          Map.entry("₦", "NGN"),
          Map.entry("฿", "THB"),
          Map.entry("₡", "CRC"),
          Map.entry("₸", "KZT"),
          Map.entry("rp", "IDR"),
          Map.entry("rm", "MYR"),
          Map.entry("ksh", "KES"),
          Map.entry("fr", "CHF"),
          Map.entry("sfr", "CHF"),
          Map.entry("din", "RSD"),
          Map.entry("dinara", "RSD"));

  private CurrencyNames() {}

  /// The ISO 4217 code. A name that is not listed is a code itself.
  ///
  /// @param local the currency of the country, empty when not known
  static Optional<String> of(String symbol, String local) {
    List<String> shared = SHARED.get(symbol);
    if (shared == null) {
      return Optional.of(OWN.getOrDefault(symbol, symbol.toUpperCase(Locale.ROOT)));
    }
    String code = !local.isEmpty() && shared.contains(local) ? local : shared.getFirst();
    return Optional.of(code).filter(known -> !known.isEmpty());
  }
}
