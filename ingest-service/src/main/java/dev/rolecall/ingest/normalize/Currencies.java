package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which currency a sign means.
final class Currencies {
  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("us$", "USD"),
          Map.entry("ca$", "CAD"),
          Map.entry("c$", "CAD"),
          Map.entry("au$", "AUD"),
          Map.entry("a$", "AUD"),
          Map.entry("nz$", "NZD"),
          Map.entry("s$", "SGD"),
          Map.entry("hk$", "HKD"),
          Map.entry("r$", "BRL"),
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("₹", "INR"),
          Map.entry("zł", "PLN"),
          Map.entry("₪", "ILS"),
          Map.entry("₱", "PHP"));

  private Currencies() {}

  /// A bare dollar is the country's own where it has one, else the American.
  static String of(String sign, @Nullable String country) {
    String plain = sign.toLowerCase(Locale.ROOT).strip();
    if (plain.equals("$") || plain.equals("dollars")) {
      String local =
          country == null
              ? ""
              : CountryDictionary.shared().byCode(country).map(c -> c.currency()).orElse("");
      return DOLLARS.contains(local) ? local : "USD";
    }
    String known = SIGNS.get(plain);
    return known != null ? known : plain.substring(0, 3).toUpperCase(Locale.ROOT);
  }
}
