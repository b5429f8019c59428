package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.Money;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.text.PayText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The reason of the pay criterion: `Pays 90,000–110,000 USD a year (about 83,300–102,000 EUR a
/// year), above your minimum of 65,000 EUR`.
final class PayReason {
  private PayReason() {}

  static String of(Pay band, PayScale scale) {
    Money floor = scale.floor();
    Money target = scale.target();
    Money reference = floor == null ? target : floor;
    String stated =
        "Pays "
            + (reference == null
                ? PayText.of(band)
                : PayText.withAnnual(band, reference.currency(), scale.rates()));
    PayScale.Thresholds thresholds = scale.in(band.currency()).orElse(null);
    return thresholds == null ? stated : stated + comparison(band, thresholds, floor, target);
  }

  private static String comparison(
      Pay band, PayScale.Thresholds thresholds, @Nullable Money floor, @Nullable Money target) {
    BigDecimal minimum = thresholds.floor();
    if (floor == null || minimum == null) {
      return target == null
          ? ""
          : (reachesTarget(band, thresholds) ? ", reaching" : ", below")
              + " your target of "
              + PayText.amount(target);
    }
    if (!thresholds.reaches(band)) {
      return ", below your minimum of " + PayText.amount(floor);
    }
    if (band.min() == null && target != null && reachesTarget(band, thresholds)) {
      return ", up to or above your target of " + PayText.amount(target);
    }
    return ", "
        + position(band, minimum)
        + " your minimum of "
        + PayText.amount(floor)
        + (target == null || target.equals(floor) ? "" : beyond(band, thresholds, target));
  }

  private static String beyond(Pay band, PayScale.Thresholds thresholds, Money target) {
    return (reachesTarget(band, thresholds) ? " and reaching your target of " : "; your target is ")
        + PayText.amount(target);
  }

  private static boolean reachesTarget(Pay band, PayScale.Thresholds thresholds) {
    return band.max() != null && band.annualMax().compareTo(thresholds.target()) >= 0;
  }

  private static String position(Pay band, BigDecimal minimum) {
    if (band.min() == null) {
      return "which may exceed";
    }
    int low = band.annualMin().compareTo(minimum);
    if (low < 0 && band.max() == null) {
      return "which may exceed";
    }
    return low > 0 ? "above" : low == 0 ? "at or above" : "partly above";
  }
}
