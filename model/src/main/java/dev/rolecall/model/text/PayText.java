package dev.rolecall.model.text;

import dev.rolecall.model.Money;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Formats pay as text: as the posting states it, and converted to a yearly amount in another
/// currency.
public final class PayText {
  /// Converted amounts are rounded to this many significant digits: exchange rates and the number
  /// of hours in a year are not more exact.
  private static final int CONVERTED_DIGITS = 3;

  private PayText() {}

  /// `70,000–88,000 EUR a year`, `from 120,000 USD a year`, `up to 600 GBP a day`, `90,000 EUR a
  /// year, including variable pay`.
  public static String of(Pay pay) {
    return range("", pay.min(), pay.max(), pay.currency())
        + per(pay.period())
        + (pay.kind() == PayKind.TOTAL ? ", including variable pay" : "")
        + (pay.basis() == Basis.ESTIMATED ? " (estimated)" : "");
  }

  /// What the pay amounts to in a year in the given currency: `about 80,000–120,000 EUR a year`,
  /// `from about 80,000 EUR a year`.
  ///
  /// @param currency ISO 4217
  /// @return empty when the pay is already stated that way, when its period is unknown, or when
  ///   there is no exchange rate
  public static Optional<String> annual(Pay pay, String currency, CurrencyRates rates) {
    boolean alreadyStated = pay.period() == Period.YEAR && pay.currency().equals(currency);
    if (alreadyStated || pay.period() == Period.UNKNOWN) {
      return Optional.empty();
    }
    Optional<BigDecimal> min = rates.convert(pay.annualMin(), pay.currency(), currency);
    Optional<BigDecimal> max = rates.convert(pay.annualMax(), pay.currency(), currency);
    if (min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal low = pay.min() == null ? null : rounded(min.get());
    BigDecimal high = pay.max() == null ? null : rounded(max.get());
    return Optional.of(range("about ", low, high, currency) + per(Period.YEAR));
  }

  /// The stated pay, followed by the yearly amount in parentheses where that differs: `150,000 USD
  /// a year (about 139,000 EUR a year)`.
  public static String withAnnual(Pay pay, String currency, CurrencyRates rates) {
    return of(pay) + annual(pay, currency, rates).map(annual -> " (" + annual + ")").orElse("");
  }

  /// Amounts of a year in another currency: `about 70,000–95,000 EUR a year`. In their own currency
  /// when there is no exchange rate.
  ///
  /// @param low in the same currency as `high`
  public static String about(Money low, Money high, String currency, CurrencyRates rates) {
    Optional<Money> min = rates.convert(low, currency);
    Optional<Money> max = rates.convert(high, currency);
    boolean known = min.isPresent() && max.isPresent();
    return range(
            "about ",
            rounded((known ? min.get() : low).amount()),
            rounded((known ? max.get() : high).amount()),
            known ? currency : low.currency())
        + per(Period.YEAR);
  }

  /// `80,000 EUR`, `62.50 USD`.
  public static String amount(BigDecimal amount, String currency) {
    return number(amount) + " " + currency;
  }

  /// `80,000 EUR`, `62.50 USD`.
  public static String amount(Money money) {
    return amount(money.amount(), money.currency());
  }

  private static String range(
      String about, @Nullable BigDecimal min, @Nullable BigDecimal max, String currency) {
    if (min == null) {
      return max == null ? "" : "up to " + about + amount(max, currency);
    }
    if (max == null) {
      return "from " + about + amount(min, currency);
    }
    String low = min.compareTo(max) == 0 ? "" : number(min) + "–";
    return about + low + amount(max, currency);
  }

  private static String number(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", amount);
  }

  private static BigDecimal rounded(BigDecimal amount) {
    int integerDigits = amount.precision() - amount.scale();
    return amount.setScale(Math.min(CONVERTED_DIGITS - integerDigits, 0), RoundingMode.HALF_UP);
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
}
