package dev.rolecall.search.index.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/// Counts the outcomes of the records of `jobs.v1`, all versions of the index together.
///
/// The records read are the sum of: indexed, deleted, conflicts, dead letters, records superseded
/// by a later one of the same batch, and tombstones of unknown jobs. Alert on dead letters, and on
/// a growing lag.
record IndexMetrics(
    Counter indexed, Counter deleted, Counter conflicts, Counter deadLetters, Counter retries) {
  static IndexMetrics in(MeterRegistry registry) {
    return new IndexMetrics(
        counter(registry, "rolecall.index.indexed", "Documents written"),
        counter(registry, "rolecall.index.deleted", "Documents deleted"),
        counter(registry, "rolecall.index.conflicts", "Not written: a later revision was present"),
        counter(registry, "rolecall.index.dead.letters", "Records unreadable or rejected"),
        counter(registry, "rolecall.index.retries", "Batches to be retried"));
  }

  void count(BulkResult written) {
    indexed.increment(written.indexed());
    deleted.increment(written.deleted());
    conflicts.increment(written.conflicts());
  }

  /// The number of records on `jobs.v1` that this instance has not yet written.
  static void lag(MeterRegistry registry, Supplier<Number> lag) {
    Gauge.builder("rolecall.index.lag", lag).strongReference(true).register(registry);
  }

  private static Counter counter(MeterRegistry registry, String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }
}
