package dev.rolecall.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount in a currency (ISO 4217). Amounts are kept without trailing zeros, so that equal
/// amounts are equal.
public record Money(BigDecimal amount, String currency) {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  public Money {
    amount = stripped(amount);
    if (!isCurrency(currency)) {
      throw new IllegalArgumentException("Money needs an ISO 4217 code, got '" + currency + "'");
    }
  }

  public static Money of(long amount, String currency) {
    return new Money(BigDecimal.valueOf(amount), currency);
  }

  public static boolean isCurrency(String code) {
    return CURRENCY.matcher(code).matches();
  }

  /// The same amount without trailing zeros and without an exponent.
  public static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    return amount == null ? null : stripped(amount);
  }

  private static BigDecimal stripped(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
