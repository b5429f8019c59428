package dev.rolecall.ingest.normalize.pay;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number in a text, with the currency signs and the suffix beside it: `US$ 120k`, `60.000 €`.
///
/// @param start of the currency sign before it, or of the number
/// @param value as written, without its scale
/// @param whole number of digits before the decimals
/// @param before the currency sign before it
/// @param behind the currency sign behind it
/// @param plus whether a plus follows: `120k+`
record Amount(
    int start,
    int end,
    BigDecimal value,
    int whole,
    Scale scale,
    @Nullable String before,
    @Nullable String behind,
    boolean plus) {
  enum Scale {
    ONES,
    THOUSANDS,
    MILLIONS
  }

  boolean isSigned() {
    return before != null || behind != null;
  }

  boolean isThousands() {
    return scale == Scale.THOUSANDS;
  }

  /// The value with its scale. A short number shares the thousands of the other end of its range:
  /// `50-60k`.
  BigDecimal beside(@Nullable Amount other) {
    boolean shared = other != null && other.isThousands() && whole <= 3;
    return isThousands() || shared ? value.multiply(BigDecimal.valueOf(1000)) : value;
  }
}
