package dev.rolecall.match.localjobs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/// Jobs that are new or changed, and searchable, until they are taken. Bounded: of more jobs, the
/// oldest are dropped, as after the log was read from its start.
///
/// Safe for use by many threads.
public final class JobArrivals {
  private static final int MAX_WAITING = 20_000;

  private final Deque<JobAttributes> waiting = new ArrayDeque<>();
  private final Counter dropped;

  public JobArrivals(MeterRegistry meters) {
    meters.gauge("rolecall.candidates.waiting", this, JobArrivals::size);
    dropped = meters.counter("rolecall.candidates.dropped");
  }

  public synchronized void add(Collection<JobAttributes> jobs) {
    for (JobAttributes job : jobs) {
      if (job.publiclyVisible()) {
        waiting.addLast(job);
      }
    }
    while (waiting.size() > MAX_WAITING) {
      waiting.removeFirst();
      dropped.increment();
    }
  }

  /// Removes the oldest.
  public synchronized List<JobAttributes> take(int limit) {
    List<JobAttributes> taken = new ArrayList<>();
    while (taken.size() < limit && !waiting.isEmpty()) {
      taken.add(waiting.removeFirst());
    }
    return taken;
  }

  synchronized int size() {
    return waiting.size();
  }
}
