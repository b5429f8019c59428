package dev.rolecall.ingest.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// How often a stream's threads died of late: once is a rebalance or a slow broker, again and again
/// is a fault that replacing threads does not mend.
final class Deaths {
  static final int TOO_MANY = 3;
  private static final long LATELY = Duration.ofMinutes(1).toNanos();

  private final LongSupplier nanos;
  private final Deque<Long> times = new ArrayDeque<>();

  /// @param nanos a clock for spans, as System.nanoTime
  Deaths(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized void another() {
    times.addLast(nanos.getAsLong());
    if (times.size() > TOO_MANY) {
      times.removeFirst();
    }
  }

  synchronized boolean tooMany() {
    return times.size() >= TOO_MANY && nanos.getAsLong() - times.getFirst() < LATELY;
  }
}
