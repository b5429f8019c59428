package dev.rolecall.search.web.words;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pay in words: as it is stated, and what that is about a year in one currency.
public final class PayWords {
  private static final Map<String, String> SIGNS = Map.of("EUR", "€", "USD", "$", "GBP", "£");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private PayWords() {}

  /// `€60,000–70,000 a year`, `from $120,000 a year`, `up to CHF 900 a day`.
  public static String stated(Pay pay) {
    return ends(pay.min(), pay.max(), pay.currency()) + per(pay.period()) + kind(pay.kind());
  }

  /// `about €110,000–140,000 a year`; nothing when the pay is stated just so, or has no rate or no
  /// known period. Rounded to thousands, for what is converted is never more exact.
  public static Optional<String> annual(Pay pay, String currency, CurrencyRates rates) {
    boolean so = pay.period() == Period.YEAR && pay.currency().equals(currency);
    if (so || pay.period() == Period.UNKNOWN) {
      return Optional.empty();
    }
    Optional<BigDecimal> low = rates.convert(pay.annualMin(), pay.currency(), currency);
    Optional<BigDecimal> high = rates.convert(pay.annualMax(), pay.currency(), currency);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal min = pay.min() == null ? null : round(low.get());
    BigDecimal max = pay.max() == null ? null : round(high.get());
    return Optional.of("about " + ends(min, max, currency) + " a year");
  }

  /// `€80,000`, `CHF 120,000`, `$62.50`.
  public static String amount(BigDecimal amount, String currency) {
    String sign = SIGNS.get(currency);
    return (sign == null ? currency + "\u00a0" : sign) + digits(amount);
  }

  private static String ends(@Nullable BigDecimal min, @Nullable BigDecimal max, String currency) {
    if (min == null) {
      return max == null ? "" : "up to " + amount(max, currency);
    }
    if (max == null) {
      return "from " + amount(min, currency);
    }
    boolean one = min.compareTo(max) == 0;
    return one ? amount(min, currency) : amount(min, currency) + "–" + digits(max);
  }

  private static String digits(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", amount);
  }

  private static BigDecimal round(BigDecimal amount) {
    return amount.compareTo(BigDecimal.TEN.multiply(THOUSAND)) < 0
        ? amount.round(TWO_DIGITS)
        : amount.divide(THOUSAND, 0, RoundingMode.HALF_UP).multiply(THOUSAND);
  }

  private static String per(Period period) {
    return switch (period) {
      case YEAR -> " a year";
      case MONTH -> " a month";
      case WEEK -> " a week";
      case DAY -> " a day";
      case HOUR -> " an hour";
      case UNKNOWN -> "";
    };
  }

  private static String kind(PayKind kind) {
    return switch (kind) {
      case BASE, UNKNOWN -> "";
      case TOTAL -> ", variable parts included";
    };
  }
}
