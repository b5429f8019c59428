package dev.rolecall.bench.index;

import java.util.Locale;

/// The result of one size.
///
/// @param indexSeconds from the commit on `jobs.v1` until all jobs are searchable
/// @param bulkSeconds of the bare bulk load of the same documents
record IndexRates(int jobs, double indexSeconds, double bulkSeconds) {
  static final String HEADER = "    jobs   indexed/s   bare bulk/s   ratio";

  double ratio() {
    return bulkSeconds / indexSeconds;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%8d   %9.0f   %11.0f   %5.2f",
        jobs,
        jobs / indexSeconds,
        jobs / bulkSeconds,
        ratio());
  }
}
