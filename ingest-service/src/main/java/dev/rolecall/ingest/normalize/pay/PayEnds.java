package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The two ends of a band as written, or its only one.
///
/// @param period what stands between the ends of it: `$50/hr - $60`
record PayEnds(Amount low, @Nullable Amount high, @Nullable Period period) {
  static PayEnds of(Amount only) {
    return new PayEnds(only, null, null);
  }

  Amount last() {
    return high == null ? low : high;
  }

  boolean isThousands() {
    return low.isThousands() || last().isThousands();
  }

  boolean isMillions() {
    return low.scale() == Amount.Scale.MILLIONS || last().scale() == Amount.Scale.MILLIONS;
  }

  boolean isSigned() {
    return low.isSigned() || last().isSigned();
  }

  /// A code beside a sign says more: `$142,700 - $214,100 CAD`.
  @Nullable String sign() {
    String plain = null;
    for (Amount end : new Amount[] {last(), low}) {
      if (end.behind() != null && !end.behind().equals("$")) {
        return end.behind();
      }
      plain = end.behind() == null ? plain : end.behind();
    }
    for (Amount end : new Amount[] {low, last()}) {
      if (end.before() != null && !end.before().equals("$")) {
        return end.before();
      }
      plain = end.before() == null ? plain : end.before();
    }
    return plain;
  }

  BigDecimal bottom() {
    return low.beside(high);
  }

  BigDecimal top() {
    return high == null ? bottom() : high.beside(low);
  }
}
