package dev.rolecall.match.localprofiles;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Annual pay in euros, in steps of 3.5 %. Floors are rounded down, so that a job is excluded only
/// when it surely pays less.
final class FloorStep {
  private static final String EURO = "EUR";
  private static final double LOWEST = 5_000;
  private static final double STEP = Math.log(1.035);
  private static final int MAX = (1 << Column.FLOOR_BITS) - 1;

  /// Amounts are converted through different currencies: each way is rounded differently.
  private static final double ROUNDING = 1.005;

  private FloorStep() {}

  /// The step of a person's floor; 0 for none, and for one in a currency without a rate.
  static int ofFloor(@Nullable PayExpectation preference, CurrencyRates rates) {
    if (preference == null || preference.floor() == null) {
      return 0;
    }
    double floor = euros(preference.floor(), rates);
    double target = preference.target() == null ? 0 : euros(preference.target(), rates);
    return Double.isNaN(floor) || Double.isNaN(target) ? 0 : of(floor / ROUNDING);
  }

  /// The lowest step of floors that none of a job's stated ranges reaches; more than any when one
  /// may reach every floor.
  static int above(List<Pay> stated, CurrencyRates rates) {
    double highest = -1;
    for (Pay range : stated) {
      if (range.period() != Period.UNKNOWN) {
        double max =
            range.max() == null ? Double.NaN : euros(range.annualMax(), range.currency(), rates);
        if (Double.isNaN(max)) {
          return MAX + 1;
        }
        highest = Math.max(highest, max);
      }
    }
    return highest < 0 ? MAX + 1 : of(highest * ROUNDING) + 1;
  }

  static List<Pay> stated(@Nullable List<Pay> pay) {
    return Opening.orEmpty(pay).stream().filter(range -> range.basis() != Basis.ESTIMATED).toList();
  }

  private static int of(double euros) {
    return euros < LOWEST ? 0 : Math.min(MAX, 1 + (int) (Math.log(euros / LOWEST) / STEP));
  }

  private static double euros(PayRate rate, CurrencyRates rates) {
    return euros(rate.annual().amount(), rate.currency(), rates);
  }

  private static double euros(BigDecimal amount, String currency, CurrencyRates rates) {
    return rates.convert(amount, currency, EURO).map(BigDecimal::doubleValue).orElse(Double.NaN);
  }
}
