package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.Money;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person's floor and target in any currency, each converted once, and the scores of amounts
/// between them. For use by one thread.
final class PayScale {
  /// How many steps a range is divided into.
  private static final int STEPS = 20;

  private final @Nullable Money floor;
  private final @Nullable Money target;
  private final CurrencyRates rates;
  private final int scoreAtFloor;
  private final Map<String, Optional<Thresholds>> byCurrency = new HashMap<>();

  /// @param scoreAtFloor the score of an amount that just meets the floor
  PayScale(@Nullable PayExpectation preference, CurrencyRates rates, int scoreAtFloor) {
    this.scoreAtFloor = scoreAtFloor;
    this.floor = annual(preference == null ? null : preference.floor());
    this.target = annual(preference == null ? null : preference.target());
    this.rates = rates;
  }

  private static @Nullable Money annual(@Nullable PayRate rate) {
    return rate == null ? null : rate.annual();
  }

  @Nullable Money floor() {
    return floor;
  }

  @Nullable Money target() {
    return target;
  }

  CurrencyRates rates() {
    return rates;
  }

  /// Floor and target in a currency; empty when there is no rate for it.
  Optional<Thresholds> in(String currency) {
    return byCurrency.computeIfAbsent(currency, this::convert);
  }

  private Optional<Thresholds> convert(String currency) {
    Optional<BigDecimal> low = convert(floor, currency);
    Optional<BigDecimal> high = convert(target, currency);
    boolean unknown = (floor != null && low.isEmpty()) || (target != null && high.isEmpty());
    if (unknown || (low.isEmpty() && high.isEmpty())) {
      return Optional.empty();
    }
    BigDecimal effectiveTarget =
        low.map(min -> high.map(min::max).orElse(min)).or(() -> high).get();
    return Optional.of(new Thresholds(low.orElse(null), effectiveTarget, scoreAtFloor));
  }

  private Optional<BigDecimal> convert(@Nullable Money amount, String currency) {
    return amount == null
        ? Optional.empty()
        : rates.convert(amount.amount(), amount.currency(), currency);
  }

  /// Annual amounts in one currency.
  ///
  /// @param floor null when the person has none
  /// @param target the amount that scores 100; the floor when the person has no target
  /// @param scoreAtFloor the score of an amount that just meets the floor
  record Thresholds(@Nullable BigDecimal floor, BigDecimal target, int scoreAtFloor) {
    /// Whether a range's upper end reaches the floor. A range without a stated upper end may.
    boolean reaches(Pay range) {
      return floor == null || range.max() == null || range.annualMax().compareTo(floor) >= 0;
    }

    /// The mean score of the range's amounts. It never falls when either end rises.
    int score(Pay range) {
      BigDecimal low = range.annualMin();
      BigDecimal width = range.annualMax().subtract(low);
      long sum = 0;
      for (int i = 0; i <= STEPS; i++) {
        sum += scoreOf(low.multiply(STEP_COUNT).add(width.multiply(BigDecimal.valueOf(i))));
      }
      return (int) (sum / (STEPS + 1));
    }

    private static final BigDecimal STEP_COUNT = BigDecimal.valueOf(STEPS);

    /// @param amount multiplied by the number of steps, to avoid divisions
    private int scoreOf(BigDecimal amount) {
      BigDecimal scaledTarget = target.multiply(STEP_COUNT);
      if (amount.compareTo(scaledTarget) >= 0) {
        return 100;
      }
      BigDecimal scaledFloor = floor == null ? BigDecimal.ZERO : floor.multiply(STEP_COUNT);
      if (amount.compareTo(scaledFloor) < 0) {
        return 0;
      }
      int base = floor == null ? 0 : scoreAtFloor;
      BigDecimal above = amount.subtract(scaledFloor).multiply(BigDecimal.valueOf(100 - base));
      return base + above.divideToIntegralValue(scaledTarget.subtract(scaledFloor)).intValue();
    }
  }
}
