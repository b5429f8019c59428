package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The two ends of a range as written, or a single amount.
///
/// @param period stated between the ends, `$50/hr - $60`; null when it is not
record PayEnds(Amount low, @Nullable Amount high, @Nullable Period period) {
  static PayEnds of(Amount only) {
    return new PayEnds(only, null, null);
  }

  Amount last() {
    return high == null ? low : high;
  }

  boolean isScaled() {
    return low.isScaled() || last().isScaled();
  }

  boolean has(Scale scale) {
    return low.scale() == scale || last().scale() == scale;
  }

  boolean hasCurrency() {
    return low.hasCurrency() || last().hasCurrency();
  }

  /// Whether the lower end is zero: `$0 - $650 per day`.
  boolean startsAtZero() {
    return high != null && low.value().signum() == 0;
  }

  /// The currency sign. A code has precedence over a plain dollar symbol: `$142,700 - $214,100
  /// CAD`.
  @Nullable String symbol() {
    String plain = null;
    for (Amount end : new Amount[] {last(), low}) {
      if (end.after() != null && !end.after().equals("$")) {
        return end.after();
      }
      plain = end.after() == null ? plain : end.after();
    }
    for (Amount end : new Amount[] {low, last()}) {
      if (end.before() != null && !end.before().equals("$")) {
        return end.before();
      }
      plain = end.before() == null ? plain : end.before();
    }
    return plain;
  }

  /// In `£800 - 1k per day` the lower end does not have the scale of the upper one.
  BigDecimal bottom() {
    BigDecimal shared = low.scaledLike(high);
    return high != null && shared.compareTo(high.scaled()) > 0 && !low.isScaled()
        ? low.scaled()
        : shared;
  }

  BigDecimal top() {
    return high == null ? bottom() : high.scaledLike(low);
  }
}
