package dev.rolecall.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount in a currency (ISO 4217). Amounts are kept without trailing zeros, so that equal
/// amounts are equal.
public record Money(BigDecimal amount, String currency) {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /// Of a stated amount: far more than any pay has, and few enough to be cheap whatever is done
  /// with it. An exponent costs a sender nothing, and us as many digits as it says.
  private static final int MAX_DIGITS = 18;

  private static final int MIN_SCALE = -12;
  private static final int MAX_SCALE = 6;

  /// Of what is made of stated amounts: by the year, in another currency.
  private static final int MAX_DERIVED = 60;

  public Money {
    if (amount.precision() > MAX_DERIVED || Math.abs((long) amount.scale()) > MAX_DERIVED) {
      throw outOfBounds();
    }
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

  /// A stated amount without trailing zeros and without an exponent.
  ///
  /// @throws IllegalArgumentException when it has more than 18 digits, more than 6 of them behind
  ///   the point, or an exponent above 12: nothing is computed with it then
  public static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    if (amount == null) {
      return null;
    }
    if (amount.precision() > MAX_DIGITS
        || amount.scale() < MIN_SCALE
        || amount.scale() > MAX_SCALE) {
      throw outOfBounds();
    }
    return stripped(amount);
  }

  /// Does not say the amount: that may be long.
  private static IllegalArgumentException outOfBounds() {
    return new IllegalArgumentException(
        "An amount has at most %d digits, and at most %d behind the point"
            .formatted(MAX_DIGITS, MAX_SCALE));
  }

  private static BigDecimal stripped(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
