package dev.rolecall.search.web.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Writes the counts of facets: `1,234`, or `~1,200` for an estimate, of which more digits would
/// mean nothing.
///
/// @param approximate whether the counts are estimates
record CountText(boolean approximate) {
  private static final MathContext TWO_DIGITS = new MathContext(2);

  String of(long count) {
    return approximate
        ? "~" + exact(new BigDecimal(count).round(TWO_DIGITS).longValueExact())
        : exact(count);
  }

  private static String exact(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
