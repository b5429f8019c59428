package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.state.JobState;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/// Counts what this instance does, for dashboards. Work that is repeated after a crash counts
/// twice.
record MergeMeters(MeterRegistry registry) {
  void published(JobState now, @Nullable JobState before) {
    if (now.mergedInto() != null) {
      count("merged");
    } else if (before == null) {
      count("new");
    } else {
      count(before.mergedInto() != null ? "revived" : "changed");
    }
  }

  void erased() {
    count("erased");
  }

  void deadLettered() {
    registry.counter("rolecall.merge.dead-letters").increment();
  }

  /// Counts comparisons of two roles, including those that end before their texts are compared. A
  /// pair that does not match may be compared several times.
  Runnable comparisons() {
    return registry.counter("rolecall.merge.comparisons")::increment;
  }

  private void count(String change) {
    registry.counter("rolecall.merge.jobs", "change", change).increment();
  }
}
