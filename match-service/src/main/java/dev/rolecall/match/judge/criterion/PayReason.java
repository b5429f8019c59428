package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.reference.PayEstimate;
import dev.rolecall.model.Money;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.text.PayText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The reason of the pay criterion: `Pays 90,000–110,000 USD a year (about 83,300–102,000 EUR a
/// year), above your minimum of 65,000 EUR`.
final class PayReason {
  private static final String EURO = "EUR";

  private PayReason() {}

  static String of(Pay range, PayScale scale) {
    Money floor = scale.floor();
    Money target = scale.target();
    Money reference = floor == null ? target : floor;
    String stated =
        "Pays "
            + (reference == null
                ? PayText.of(range)
                : PayText.withAnnual(range, reference.currency(), scale.rates()));
    PayScale.Thresholds thresholds = scale.in(range.currency()).orElse(null);
    return thresholds == null ? stated : stated + comparison(range, thresholds, floor, target);
  }

  /// `Pay not stated; similar jobs pay about 70,000–95,000 EUR a year (34 jobs)`.
  static String of(PayEstimate estimate, PayScale scale) {
    Money reference = scale.floor() == null ? scale.target() : scale.floor();
    String currency = reference == null ? EURO : reference.currency();
    return "Pay not stated; similar jobs pay "
        + PayText.about(euros(estimate.low()), euros(estimate.high()), currency, scale.rates())
        + " ("
        + estimate.jobs()
        + " jobs)";
  }

  private static Money euros(int amount) {
    return new Money(BigDecimal.valueOf(amount), EURO);
  }

  private static String comparison(
      Pay range, PayScale.Thresholds thresholds, @Nullable Money floor, @Nullable Money target) {
    BigDecimal minimum = thresholds.floor();
    if (floor == null || minimum == null) {
      return target == null
          ? ""
          : (reachesTarget(range, thresholds) ? ", reaching" : ", below")
              + " your target of "
              + PayText.amount(target);
    }
    if (!thresholds.reaches(range)) {
      return ", below your minimum of " + PayText.amount(floor);
    }
    if (range.min() == null && target != null && reachesTarget(range, thresholds)) {
      return ", up to or above your target of " + PayText.amount(target);
    }
    return ", "
        + position(range, minimum)
        + " your minimum of "
        + PayText.amount(floor)
        + (target == null || target.equals(floor) ? "" : targetText(range, thresholds, target));
  }

  private static String targetText(Pay range, PayScale.Thresholds thresholds, Money target) {
    return (reachesTarget(range, thresholds)
            ? " and reaching your target of "
            : "; your target is ")
        + PayText.amount(target);
  }

  private static boolean reachesTarget(Pay range, PayScale.Thresholds thresholds) {
    BigDecimal upper = range.max() == null ? range.annualMin() : range.annualMax();
    return upper.compareTo(thresholds.target()) >= 0;
  }

  private static String position(Pay range, BigDecimal minimum) {
    if (range.min() == null) {
      return "which may exceed";
    }
    int low = range.annualMin().compareTo(minimum);
    if (low < 0 && range.max() == null) {
      return "which may exceed";
    }
    return low > 0 ? "above" : low == 0 ? "at or above" : "partly above";
  }
}
