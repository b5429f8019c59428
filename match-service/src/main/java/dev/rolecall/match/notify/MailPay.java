package dev.rolecall.match.notify;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says pay as the posting states it, and what that is a year in the person's currency where it
/// differs.
final class MailPay {
  /// A converted amount is no more exact than its rate.
  private static final MathContext ABOUT = new MathContext(3, RoundingMode.HALF_UP);

  private final CurrencyRates rates;

  MailPay(CurrencyRates rates) {
    this.rates = rates;
  }

  /// @param currency the person's, null when they named none
  String of(Pay pay, @Nullable String currency) {
    String stated =
        range(pay.min(), pay.max()) + " " + pay.currency() + per(pay.period()) + kind(pay.kind());
    return stated + annual(pay, currency == null ? pay.currency() : currency).orElse("");
  }

  private Optional<String> annual(Pay pay, String currency) {
    boolean same = pay.currency().equals(currency) && pay.period() == Period.YEAR;
    if (same || pay.period() == Period.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(pay)
        .flatMap(
            given ->
                rates
                    .convert(given.annualMin(), given.currency(), currency)
                    .flatMap(
                        min ->
                            rates
                                .convert(given.annualMax(), given.currency(), currency)
                                .map(max -> about(min, max, given, currency))));
  }

  private static String about(BigDecimal min, BigDecimal max, Pay pay, String currency) {
    BigDecimal from = min.round(ABOUT);
    BigDecimal to = max.round(ABOUT);
    String range = range(pay.min() == null ? null : from, pay.max() == null ? null : to);
    return " (about %s %s a year)".formatted(range, currency);
  }

  private static String range(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (min == null) {
      return "up to " + amount(max);
    }
    if (max == null) {
      return "from " + amount(min);
    }
    return min.compareTo(max) == 0 ? amount(min) : amount(min) + "–" + amount(max);
  }

  private static String amount(@Nullable BigDecimal amount) {
    return amount == null
        ? ""
        : new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(amount);
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
    return kind == PayKind.TOTAL ? ", all told" : "";
  }
}
