package dev.rolecall.ingest.source.adzuna;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The countries that Adzuna has an index for, each with the currency of its salaries.
final class AdzunaCountries {
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("at", "EUR"),
          Map.entry("au", "AUD"),
          Map.entry("be", "EUR"),
          Map.entry("br", "BRL"),
          Map.entry("ca", "CAD"),
          Map.entry("ch", "CHF"),
          Map.entry("de", "EUR"),
          Map.entry("es", "EUR"),
          Map.entry("fr", "EUR"),
          Map.entry("gb", "GBP"),
          Map.entry("in", "INR"),
          Map.entry("it", "EUR"),
          Map.entry("mx", "MXN"),
          Map.entry("nl", "EUR"),
          Map.entry("nz", "NZD"),
          Map.entry("pl", "PLN"),
          Map.entry("sg", "SGD"),
          Map.entry("us", "USD"),
          Map.entry("za", "ZAR"));

  static final List<String> CODES = CURRENCIES.keySet().stream().sorted().toList();

  private AdzunaCountries() {}

  /// The currency of a board's salaries; null for a board of another form, as in the `normalize`
  /// command.
  static @Nullable String currency(String board) {
    return CURRENCIES.get(board.split("/", 2)[0]);
  }
}
