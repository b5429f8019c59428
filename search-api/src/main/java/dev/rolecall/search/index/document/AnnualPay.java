package dev.rolecall.search.index.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Amounts a year as whole numbers, so that comparing them in the index is comparing them exactly:
/// millionths of the currency's unit.
///
/// A stated amount is rounded down and a requested one up; both are exact up to six decimals, more
/// than any pay an hour has. Amounts above some nine trillion count as that.
public final class AnnualPay {
  private static final int DECIMALS = 6;
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE - 1, DECIMALS);

  private AnnualPay() {}

  /// An amount that a job states.
  public static long stated(BigDecimal amount) {
    return units(amount, RoundingMode.FLOOR);
  }

  /// A requested minimum: a job that reaches it states at least this.
  public static long asked(BigDecimal amount) {
    return units(amount, RoundingMode.CEILING);
  }

  private static long units(BigDecimal amount, RoundingMode rounding) {
    BigDecimal within = amount.min(MOST).max(MOST.negate());
    return within.setScale(DECIMALS, rounding).unscaledValue().longValueExact();
  }
}
