package dev.rolecall.search.index.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Converts amounts per year to whole numbers, so that the index compares them exactly. The unit is
/// a millionth of the currency's unit.
///
/// A stated amount and a requested maximum are rounded down, and a requested minimum up. Both are
/// exact up to six decimals, more than any hourly pay has. Amounts above about nine trillion are
/// stored as that maximum.
public final class AnnualPayUnits {
  private static final int DECIMALS = 6;
  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE - 1, DECIMALS);

  private AnnualPayUnits() {}

  /// An amount that a job states.
  public static long stated(BigDecimal amount) {
    return units(amount, RoundingMode.FLOOR);
  }

  /// A requested minimum: a job that reaches it states at least this.
  public static long requested(BigDecimal amount) {
    return units(amount, RoundingMode.CEILING);
  }

  /// A requested maximum: a job that is within it states at most this.
  public static long requestedMax(BigDecimal amount) {
    return units(amount, RoundingMode.FLOOR);
  }

  /// The amount of a number of units.
  public static BigDecimal amount(long units) {
    return BigDecimal.valueOf(units, DECIMALS);
  }

  private static long units(BigDecimal amount, RoundingMode rounding) {
    BigDecimal within = amount.min(MAX).max(MAX.negate());
    return within.setScale(DECIMALS, rounding).unscaledValue().longValueExact();
  }
}
