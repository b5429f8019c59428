package dev.rolecall.ingest.normalize.pay;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as written, with what stands beside it: `US$ 120k`, `60.000 €`.
///
/// @param start of its sign, or of itself
/// @param value without its scale
/// @param whole how many digits it has before the decimals
/// @param before the sign before it
/// @param behind the sign behind it
/// @param plus whether it says "or more": `120k+`
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

  /// In thousands where it says so, or where the other end of its band does and it is short.
  BigDecimal beside(@Nullable Amount other) {
    boolean shared = other != null && other.isThousands() && whole <= 3;
    return isThousands() || shared ? value.multiply(BigDecimal.valueOf(1000)) : value;
  }
}
