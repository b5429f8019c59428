package dev.rolecall.bench.index;

import java.util.Locale;

/// The result of one size.
///
/// @param follower search-api, from the commit on `jobs.v1` until all jobs are searchable
/// @param bulk the bare bulk load of the same documents
/// @param searchCpu CPU seconds of search-api in that time
record IndexRates(int jobs, Load follower, Load bulk, double searchCpu) {
  static final String HEADER =
      "    jobs   indexed/s   bare bulk/s   ratio   CPU s: search-api   elasticsearch   bare bulk";

  /// @param seconds until everything was searchable
  /// @param cpu CPU seconds of Elasticsearch in that time
  record Load(double seconds, double cpu) {}

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%8d   %9.0f   %11.0f   %5.2f   %17.1f   %13.1f   %9.1f",
        jobs,
        jobs / follower.seconds(),
        jobs / bulk.seconds(),
        bulk.seconds() / follower.seconds(),
        searchCpu,
        follower.cpu(),
        bulk.cpu());
  }
}
