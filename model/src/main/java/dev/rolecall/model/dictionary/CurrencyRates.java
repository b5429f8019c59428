package dev.rolecall.model.dictionary;

import dev.rolecall.model.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Exchange rates of one date.
///
/// @param perEuro units of each currency per euro
public record CurrencyRates(LocalDate date, Map<String, BigDecimal> perEuro) {
  private static final CurrencyRates FALLBACK = load();

  public CurrencyRates {
    perEuro = Map.copyOf(perEuro);
  }

  /// The bundled rates, used when the daily rates are unavailable.
  public static CurrencyRates fallback() {
    return FALLBACK;
  }

  public Set<String> currencies() {
    return perEuro.keySet();
  }

  /// Converts an amount; empty when a currency is not known.
  public Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
    if (from.equals(to)) {
      return Optional.of(amount);
    }
    BigDecimal fromRate = perEuro.get(from);
    BigDecimal toRate = perEuro.get(to);
    return fromRate == null || toRate == null
        ? Optional.empty()
        : Optional.of(amount.multiply(toRate).divide(fromRate, MathContext.DECIMAL64));
  }

  /// As [#convert(BigDecimal, String, String)].
  public Optional<Money> convert(Money money, String to) {
    return convert(money.amount(), money.currency(), to).map(amount -> new Money(amount, to));
  }

  private static CurrencyRates load() {
    var rows = Tsv.read("currencies.tsv", 3);
    return new CurrencyRates(
        LocalDate.parse(rows.getFirst()[0]),
        rows.stream()
            .collect(Collectors.toMap(row -> row[1], row -> new BigDecimal(row[2]), (a, _) -> a)));
  }
}
