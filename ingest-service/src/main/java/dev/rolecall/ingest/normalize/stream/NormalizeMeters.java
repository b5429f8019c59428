package dev.rolecall.ingest.normalize.stream;

import io.micrometer.core.instrument.MeterRegistry;

/// Counts what this instance does, for dashboards.
///
/// A record that is handled twice because a transaction was not committed counts twice here; the
/// exact counts are those on `crawls.v1`.
record NormalizeMeters(MeterRegistry registry) {
  void normalized(int roles) {
    posting("normalized", "");
    registry.counter("rolecall.normalize.roles").increment(roles);
  }

  void rejected(String reason) {
    posting("rejected", reason);
  }

  void deadLettered() {
    posting("dead-lettered", "");
  }

  /// Known already, or replaced by a later version.
  void repeated(RecordRecency arrival) {
    registry.counter("rolecall.normalize.repeats", "arrival", arrival.name()).increment();
  }

  void closed(String reason) {
    registry.counter("rolecall.normalize.closed", "reason", reason).increment();
  }

  private void posting(String outcome, String reason) {
    registry
        .counter("rolecall.normalize.postings", "outcome", outcome, "reason", reason)
        .increment();
  }
}
