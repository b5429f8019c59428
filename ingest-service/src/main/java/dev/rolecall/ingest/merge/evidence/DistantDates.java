package dev.rolecall.ingest.merge.evidence;

import java.time.Duration;

/// The postings are far apart in time: more likely another opening of the same kind.
final class DistantDates implements MergeRule {
  private static final Duration HALF_A_YEAR = Duration.ofDays(190);
  private static final Duration A_YEAR = Duration.ofDays(370);
  private static final Duration TWO_YEARS = Duration.ofDays(740);
  private static final double DISTANT = -0.15;
  private static final double VERY_DISTANT = -0.4;
  private static final double YEARS_APART = -0.8;

  @Override
  public String name() {
    return "distant-dates";
  }

  @Override
  public double weight(RolePair pair) {
    Duration between = pair.between();
    if (between.compareTo(HALF_A_YEAR) <= 0) {
      return 0;
    }
    if (between.compareTo(A_YEAR) <= 0) {
      return DISTANT;
    }
    return between.compareTo(TWO_YEARS) <= 0 ? VERY_DISTANT : YEARS_APART;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.between().toDays() + " days apart";
  }

  @Override
  public boolean isOnlyTimeDistance() {
    return true;
  }
}
