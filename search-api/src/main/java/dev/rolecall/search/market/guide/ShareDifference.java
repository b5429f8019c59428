package dev.rolecall.search.market.guide;

/// Whether two shares differ by more than chance explains: by at least 1.96 standard errors, which
/// is the two-proportion z-test at a level of 5 %.
final class ShareDifference {
  private static final double MIN_Z = 1.96;

  private ShareDifference() {}

  /// @param jobs of `all` jobs, at least one
  /// @param otherJobs of `allOther` jobs, at least one
  static boolean isSignificant(long jobs, long all, long otherJobs, long allOther) {
    double pooled = (double) (jobs + otherJobs) / (all + allOther);
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / all + 1.0 / allOther));
    double difference = (double) jobs / all - (double) otherJobs / allOther;
    return error > 0 && Math.abs(difference) / error >= MIN_Z;
  }
}
