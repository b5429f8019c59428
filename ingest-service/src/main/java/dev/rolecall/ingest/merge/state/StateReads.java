package dev.rolecall.ingest.merge.state;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// Counts reads of the stores, by kind: the work of a commit must not grow with the number of an
/// employer's roles.
public final class StateReads {
  private final Counter roles;
  private final Counter features;
  private final Counter contents;
  private final Counter jobs;
  private final Counter candidates;

  public StateReads(MeterRegistry registry) {
    this.roles = counter(registry, "role");
    this.features = counter(registry, "features");
    this.contents = counter(registry, "content");
    this.jobs = counter(registry, "job");
    this.candidates = counter(registry, "candidates");
  }

  private static Counter counter(MeterRegistry registry, String kind) {
    return registry.counter("rolecall.merge.reads", "kind", kind);
  }

  void countRole() {
    roles.increment();
  }

  void countFeatures() {
    features.increment();
  }

  void countContent() {
    contents.increment();
  }

  void countJob() {
    jobs.increment();
  }

  void countCandidates() {
    candidates.increment();
  }
}
