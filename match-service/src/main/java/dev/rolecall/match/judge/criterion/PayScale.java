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
  private final Shape shape;
  private final Map<String, Optional<Thresholds>> byCurrency = new HashMap<>();

  PayScale(@Nullable PayExpectation preference, CurrencyRates rates, Shape shape) {
    this.shape = shape;
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
    return Optional.of(
        new Thresholds(
            low.orElse(null),
            effectiveTarget,
            low.map(BigDecimal::doubleValue).orElse(0.0),
            effectiveTarget.doubleValue(),
            shape));
  }

  private Optional<BigDecimal> convert(@Nullable Money amount, String currency) {
    return amount == null
        ? Optional.empty()
        : rates.convert(amount.amount(), amount.currency(), currency);
  }

  /// Annual amounts in one currency.
  ///
  /// An amount that reaches the target scores 100, one that just meets the floor
  /// [Shape#scoreAtFloor()], and one below the floor less, down to 0. The score never falls when an
  /// amount rises.
  ///
  /// @param floor null when the person has none
  /// @param target the amount that scores 100; the floor when the person has no target
  /// @param least the floor; 0 when the person has none
  /// @param full the target
  record Thresholds(
      @Nullable BigDecimal floor, BigDecimal target, double least, double full, Shape shape) {
    /// Whether a range's upper end reaches the floor. A range without a stated upper end may.
    boolean reaches(Pay range) {
      return floor == null || range.max() == null || range.annualMax().compareTo(floor) >= 0;
    }

    /// The mean score of the range's amounts. A range of which one end is stated is taken for one
    /// of the usual width. The score never falls when either end rises.
    int score(Pay range) {
      double low = range.annualMin().doubleValue();
      double high = range.annualMax().doubleValue();
      double width = shape.rangePercent() / 100.0;
      if (range.max() == null) {
        high = low * width;
      } else if (range.min() == null) {
        low = high / width;
      }
      return score(low, high);
    }

    int score(double low, double high) {
      double sum = 0;
      for (int i = 0; i <= STEPS; i++) {
        sum += scoreOf((low * (STEPS - i) + high * i) / STEPS);
      }
      return (int) (sum / (STEPS + 1));
    }

    private double scoreOf(double amount) {
      if (amount >= full) {
        return 100;
      }
      double zero = least * shape.zeroPercent() / 100;
      return amount >= least
          ? between(amount, least, full, floor == null ? 0 : shape.scoreAtFloor(), 100)
          : amount <= zero ? 0 : between(amount, zero, least, 0, shape.scoreAtFloor());
    }

    private static double between(
        double amount, double from, double to, double scoreFrom, double scoreTo) {
      return scoreFrom + (scoreTo - scoreFrom) * (amount - from) / (to - from);
    }
  }

  /// How amounts score.
  ///
  /// @param scoreAtFloor the score of an amount that just meets the floor
  /// @param zeroPercent the amount that scores 0, in percent of the floor
  /// @param rangePercent the usual upper end of a range, in percent of its lower end
  record Shape(int scoreAtFloor, int zeroPercent, int rangePercent) {
    static Shape of(Weights weights) {
      return new Shape(
          weights.of("pay.floor"), weights.of("pay.tolerance"), weights.of("pay.range"));
    }
  }
}
