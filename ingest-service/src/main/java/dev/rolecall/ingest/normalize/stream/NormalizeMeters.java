package dev.rolecall.ingest.normalize.stream;

import io.micrometer.core.instrument.MeterRegistry;

/// The metrics of this instance.
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

  /// Counts a version that was handled before or is superseded.
  void repeated(VersionStatus status) {
    registry.counter("rolecall.normalize.repeats", "status", status.name()).increment();
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
