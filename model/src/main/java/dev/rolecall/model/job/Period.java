package dev.rolecall.model.job;

/// The period that an amount is paid for.
///
/// Annualized with 2,080 hours (52 weeks of 40 hours), 260 days (52 weeks of 5 days), 52 weeks and
/// 12 months per year.
public enum Period {
  YEAR(1),
  MONTH(12),
  WEEK(52),
  DAY(260),
  HOUR(2080),
  /// A value that this version does not know yet.
  UNKNOWN(1);

  private final int perYear;

  Period(int perYear) {
    this.perYear = perYear;
  }

  /// How many of these make a year.
  public int perYear() {
    return perYear;
  }
}
