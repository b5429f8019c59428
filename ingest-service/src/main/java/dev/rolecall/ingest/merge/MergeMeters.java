package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Job;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/// What this instance does, for dashboards. What a crash undoes counts twice.
record MergeMeters(MeterRegistry registry) {
  void told(Job job, @Nullable Job before) {
    String change =
        job.mergedInto() != null
            ? "merged"
            : before == null ? "new" : before.mergedInto() != null ? "revived" : "changed";
    count(change);
  }

  void erased() {
    count("erased");
  }

  void deadLettered() {
    registry.counter("rolecall.merge.dead-letters").increment();
  }

  private void count(String change) {
    registry.counter("rolecall.merge.jobs", "change", change).increment();
  }
}
