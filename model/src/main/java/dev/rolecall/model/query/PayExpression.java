package dev.rolecall.model.query;

import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount or a range of pay as people write it: `>=80k`, `80,000 EUR`, `\u20ac80k`, `<=120k`,
/// `80-120k EUR`, `600/day`. An amount without a sign is a minimum.
///
/// @param atLeast the minimum per year, null for none
/// @param atMost the maximum per year, null for none
/// @param currency ISO 4217, null when none is given
record PayExpression(
    @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, @Nullable String currency) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<limit><=|<|\u2264|>=|>|=|\u2265)?\\s*(?<sign>[\u20ac$\u00a3])?\\s*"
              + "(?<amount>\\d[\\d.,_']{0,15})(?<thousand>[kK])?\\+?"
              + "(?:\\s*[-\u2013]\\s*[\u20ac$\u00a3]?\\s*(?<max>\\d[\\d.,_']{0,15})(?<maxThousand>[kK])?)?"
              + "\\s*(?<code>[A-Za-z]{3})?(?:/(?<period>[a-z]{1,5}))?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,_']\\d{3})+");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final Map<String, String> SIGNS =
      Map.of("\u20ac", "EUR", "$", "USD", "\u00a3", "GBP");

  static Optional<PayExpression> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean maxThousand = form.group("maxThousand") != null;
    boolean thousand = form.group("thousand") != null;
    Optional<BigDecimal> amount = amount(form.group("amount"), thousand);
    Optional<Period> period = period(form.group("period"));
    if (amount.isEmpty() || period.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal perYear = BigDecimal.valueOf(period.get().perYear());
    BigDecimal annual = plain(amount.get().multiply(perYear));
    if (form.group("max") == null) {
      boolean most = isMaximum(form.group("limit"));
      return Optional.of(
          new PayExpression(most ? null : annual, most ? annual : null, currency(form)));
    }
    boolean shared = maxThousand && !thousand && amount.get().compareTo(THOUSAND) < 0;
    BigDecimal min = shared ? plain(annual.movePointRight(3)) : annual;
    return amount(form.group("max"), maxThousand)
        .map(max -> plain(max.multiply(perYear)))
        .map(max -> new PayExpression(min.min(max), min.max(max), currency(form)));
  }

  private static boolean isMaximum(@Nullable String limit) {
    return limit != null && (limit.startsWith("<") || limit.equals("\u2264"));
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static @Nullable String currency(Matcher form) {
    String code = form.group("code");
    String sign = form.group("sign");
    if (code != null) {
      return code.toUpperCase(Locale.ROOT);
    }
    return sign == null ? null : SIGNS.get(sign);
  }

  private static Optional<BigDecimal> amount(String digits, boolean thousands) {
    String plain =
        GROUPED.matcher(digits).matches()
            ? digits.replaceAll("[.,_']", "")
            : digits.replaceAll("[_']", "").replace(',', '.');
    try {
      BigDecimal amount = new BigDecimal(plain.endsWith(".") ? plain + "0" : plain);
      return Optional.of(thousands ? amount.movePointRight(3) : amount);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> period(@Nullable String name) {
    return Optional.ofNullable(
        switch (name == null ? "y" : name) {
          case "y", "yr", "year" -> Period.YEAR;
          case "m", "mo", "month" -> Period.MONTH;
          case "w", "week" -> Period.WEEK;
          case "d", "day" -> Period.DAY;
          case "h", "hr", "hour" -> Period.HOUR;
          default -> null;
        });
  }
}
