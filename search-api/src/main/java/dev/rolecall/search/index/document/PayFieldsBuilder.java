package dev.rolecall.search.index.document;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Derives the fields that pay is searched, sorted and counted by.
///
/// Pay in a currency without an exchange rate cannot be searched. Estimated pay is not stated pay:
/// jobs are not sorted or counted by it.
record PayFieldsBuilder(List<Pay> pay, CurrencyRates rates) {
  private static final String EURO = "EUR";
  private static final long NO_PAY = -1;

  JobDocument.PayFields build() {
    Optional<Pay> highest =
        pay.stream()
            .filter(band -> band.basis() != Basis.ESTIMATED)
            .filter(band -> rates.currencies().contains(band.currency()))
            .max(Comparator.comparing(band -> inEuro(band.annualMax(), band)));
    return new JobDocument.PayFields(
        !pay.isEmpty(),
        highest.map(band -> units(band.annualMax(), band)).orElse(NO_PAY),
        highest.map(band -> units(middle(band), band)).orElse(NO_PAY),
        maxByCurrency(),
        rangesByCurrency());
  }

  private static BigDecimal middle(Pay band) {
    return band.annualMin().add(band.annualMax()).divide(BigDecimal.TWO);
  }

  private long units(BigDecimal amount, Pay band) {
    return AnnualPayUnits.stated(inEuro(amount, band));
  }

  private BigDecimal inEuro(BigDecimal amount, Pay band) {
    return rates.convert(amount, band.currency(), EURO).orElse(BigDecimal.ZERO);
  }

  private Map<String, Long> maxByCurrency() {
    Map<String, Long> max = new TreeMap<>();
    pay.stream()
        .filter(band -> rates.currencies().contains(band.currency()))
        .forEach(
            band -> max.merge(band.currency(), AnnualPayUnits.stated(band.annualMax()), Math::max));
    return max;
  }

  private Map<String, List<JobDocument.PayRange>> rangesByCurrency() {
    Map<String, List<JobDocument.PayRange>> ranges = new TreeMap<>();
    pay.stream()
        .filter(band -> rates.currencies().contains(band.currency()))
        .forEach(
            band ->
                ranges
                    .computeIfAbsent(band.currency(), _ -> new ArrayList<>())
                    .add(
                        new JobDocument.PayRange(
                            AnnualPayUnits.stated(band.annualMin()),
                            AnnualPayUnits.stated(band.annualMax()))));
    return ranges;
  }
}
