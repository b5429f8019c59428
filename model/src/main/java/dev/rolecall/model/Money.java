package dev.rolecall.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount in a currency (ISO 4217). Amounts are kept without trailing zeros, so that equal
/// amounts are equal.
public record Money(BigDecimal amount, String currency) {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /// For stated amounts: more than any real pay needs, and few enough that arithmetic stays cheap.
  /// Without a limit, a short exponent such as `1e999999` would expand to a million digits.
  private static final int MAX_DIGITS = 18;

  private static final int MIN_SCALE = -12;
  private static final int MAX_SCALE = 6;

  /// For amounts computed from stated ones: per year, in another currency.
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
  /// @throws IllegalArgumentException when it has more than 18 digits, more than 6 decimal places,
  ///   or an exponent above 12: no arithmetic is done on it
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

  /// Leaves the amount out of the message, because it may be very long.
  private static IllegalArgumentException outOfBounds() {
    return new IllegalArgumentException(
        "An amount has at most %d digits, and at most %d decimal places"
            .formatted(MAX_DIGITS, MAX_SCALE));
  }

  private static BigDecimal stripped(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
