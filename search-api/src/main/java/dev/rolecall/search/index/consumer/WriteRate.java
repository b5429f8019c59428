package dev.rolecall.search.index.consumer;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/// The records written per second, from a count of them that is read now and then.
///
/// Not thread-safe.
final class WriteRate {
  /// Longer than the time between two commits of the merge, which writes in bursts.
  static final Duration MIN_WINDOW = Duration.ofSeconds(5);

  /// A count that was read longer ago says little about the rate now.
  static final Duration MAX_WINDOW = Duration.ofSeconds(20);

  private final LongSupplier nanoTime;
  private OptionalDouble perSecond = OptionalDouble.empty();
  private boolean started;
  private long windowStart;
  private long writtenBefore;

  WriteRate(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// @param written the records that were written since some time in the past; a count that is
  ///   lower than before started again
  /// @return the rate in the last complete window; empty when there is none
  OptionalDouble update(long written) {
    long now = nanoTime.getAsLong();
    Duration elapsed = Duration.ofNanos(now - windowStart);
    boolean comparable = started && written >= writtenBefore && elapsed.compareTo(MAX_WINDOW) <= 0;
    if (comparable && elapsed.compareTo(MIN_WINDOW) < 0) {
      return perSecond;
    }
    perSecond =
        comparable
            ? OptionalDouble.of((written - writtenBefore) * 1e9 / elapsed.toNanos())
            : OptionalDouble.empty();
    started = true;
    windowStart = now;
    writtenBefore = written;
    return perSecond;
  }
}
