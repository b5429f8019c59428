package dev.rolecall.search.find;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.find.SearchStatistics.PayRange;
import dev.rolecall.search.index.document.AnnualPayUnits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The ranges of pay that jobs are counted in. They begin at round amounts of the currency.
///
/// @param step the size of a range, per year
record PayRangeScale(String currency, BigDecimal step, CurrencyRates rates) {
  private static final String EURO = "EUR";
  private static final int RANGES = 13;
  private static final BigDecimal STEP_IN_EURO = BigDecimal.valueOf(20_000);
  private static final List<Integer> ROUND = List.of(5, 2, 1);

  static PayRangeScale in(String currency, CurrencyRates rates) {
    BigDecimal step = rates.convert(STEP_IN_EURO, EURO, currency).orElse(BigDecimal.ZERO);
    return step.signum() <= 0
        ? new PayRangeScale(EURO, STEP_IN_EURO, rates)
        : new PayRangeScale(currency, round(step), rates);
  }

  /// The nearest of 1, 2 and 5 times a power of ten, at most a quarter above.
  private static BigDecimal round(BigDecimal step) {
    BigDecimal slack = step.multiply(BigDecimal.valueOf(1.25));
    int digits = slack.precision() - slack.scale() - 1;
    return ROUND.stream()
        .map(first -> BigDecimal.valueOf(first).scaleByPowerOfTen(digits))
        .filter(round -> round.compareTo(slack) <= 0)
        .findFirst()
        .map(round -> round.setScale(Math.max(0, round.scale()), RoundingMode.UNNECESSARY))
        .orElse(step);
  }

  /// The first amounts of all ranges.
  List<BigDecimal> starts() {
    List<BigDecimal> starts = new ArrayList<>();
    for (int i = 0; i < RANGES; i++) {
      starts.add(step.multiply(BigDecimal.valueOf(i)));
    }
    return starts;
  }

  /// An amount in the unit of the index, which has euro.
  double indexed(BigDecimal amount) {
    return AnnualPayUnits.requested(rates.convert(amount, currency, EURO).orElse(BigDecimal.ZERO));
  }

  /// An amount of the index in the currency, in whole units.
  BigDecimal amount(double indexed) {
    BigDecimal euro = AnnualPayUnits.amount(Math.round(indexed));
    return rates.convert(euro, EURO, currency).orElse(euro).setScale(0, RoundingMode.HALF_UP);
  }

  /// @param counts of each range, in their order
  List<PayRange> ranges(List<Long> counts) {
    List<BigDecimal> starts = starts();
    List<PayRange> ranges = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      BigDecimal end = i + 1 < starts.size() ? starts.get(i + 1) : null;
      ranges.add(new PayRange(starts.get(i), end, counts.get(i)));
    }
    while (!ranges.isEmpty() && ranges.getFirst().jobs() == 0) {
      ranges.removeFirst();
    }
    while (!ranges.isEmpty() && ranges.getLast().jobs() == 0) {
      ranges.removeLast();
    }
    return ranges;
  }
}
