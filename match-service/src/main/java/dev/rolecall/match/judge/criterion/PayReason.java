package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.Money;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pay in words: `Pays 90,000–110,000 USD a year, about 83,300–101,900 EUR; you want 65,000 EUR or
/// more`.
final class PayReason {
  /// Converted amounts are rounded to this many digits: a rate is no more exact.
  private static final int DIGITS = 3;

  private PayReason() {}

  static String reason(Pay band, PayScale scale) {
    StringBuilder words = new StringBuilder("Pays ");
    words.append(range(band.min(), band.max(), " " + band.currency()));
    words
        .append(band.period() == Period.HOUR ? " an " : " a ")
        .append(CriterionText.of(band.period()));
    if (band.kind() == PayKind.TOTAL) {
      words.append(" with variable pay");
    }
    String wished = currency(scale);
    boolean converted = !wished.equals(band.currency());
    if (converted || band.period() != Period.YEAR) {
      inTermsOf(wished, band, scale).ifPresent(words::append);
    }
    return words.append("; you want ").append(wish(scale)).toString();
  }

  private static Optional<String> inTermsOf(String currency, Pay band, PayScale scale) {
    Optional<BigDecimal> low = annual(band, band.min(), currency, scale);
    Optional<BigDecimal> high = annual(band, band.max(), currency, scale);
    return low.isEmpty() && high.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ", about "
                + range(
                    low.orElse(null),
                    high.orElse(null),
                    currency.equals(band.currency()) ? "" : " " + currency)
                + (band.period() == Period.YEAR ? "" : " a year"));
  }

  private static Optional<BigDecimal> annual(
      Pay band, @Nullable BigDecimal amount, String currency, PayScale scale) {
    return amount == null
        ? Optional.empty()
        : scale
            .rates()
            .convert(
                amount.multiply(BigDecimal.valueOf(band.period().perYear())),
                band.currency(),
                currency)
            .map(PayReason::rounded);
  }

  private static BigDecimal rounded(BigDecimal amount) {
    int scale = DIGITS - (amount.precision() - amount.scale());
    return amount.setScale(Math.min(scale, 0), RoundingMode.HALF_UP);
  }

  private static String currency(PayScale scale) {
    Money wish = scale.floor() == null ? scale.target() : scale.floor();
    return wish == null ? "" : wish.currency();
  }

  private static String wish(PayScale scale) {
    Money floor = scale.floor();
    Money target = scale.target();
    if (floor == null) {
      return target == null ? "any pay" : written(target);
    }
    return written(floor)
        + " or more"
        + (target == null || target.equals(floor) ? "" : ", best " + written(target));
  }

  private static String written(Money money) {
    return number(money.amount()) + " " + money.currency();
  }

  private static String range(@Nullable BigDecimal min, @Nullable BigDecimal max, String currency) {
    if (min == null) {
      return max == null ? "" : "up to " + number(max) + currency;
    }
    if (max == null) {
      return number(min) + currency + " or more";
    }
    return (min.compareTo(max) == 0 ? number(min) : number(min) + "–" + number(max)) + currency;
  }

  private static String number(BigDecimal amount) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount);
  }
}
