package dev.rolecall.ingest.normalize.pay;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number in a text, with the currency symbols and the suffix next to it: `US$ 120k`, `60.000 €`.
///
/// @param start of the currency symbol before it, or of the number
/// @param value as written, without its scale
/// @param integerDigits number of digits before the decimals
/// @param before the currency symbol before it
/// @param after the currency symbol after it
/// @param plus whether a plus follows: `120k+`
record Amount(
    int start,
    int end,
    BigDecimal value,
    int integerDigits,
    Scale scale,
    @Nullable String before,
    @Nullable String after,
    boolean plus) {

  boolean hasCurrency() {
    return before != null || after != null;
  }

  boolean isScaled() {
    return scale != Scale.ONES;
  }

  /// The value multiplied by its scale.
  BigDecimal scaled() {
    return scale.of(value);
  }

  /// The value multiplied by its scale. A short number has the scale of the other end of its range:
  /// `50-60k`.
  BigDecimal scaledLike(@Nullable Amount other) {
    if (other == null || isScaled() || integerDigits > other.scale.maxSharedDigits()) {
      return scaled();
    }
    return other.scale.of(value);
  }
}
