package dev.rolecall.ingest.publish;

import dev.rolecall.model.BoardKey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/// Boards whose crawl failed because of this service or the broker. They are not read again before
/// a backoff has passed, which doubles with each consecutive failure.
final class FailedCrawls {
  private static final ExponentialBackOff BACKOFF = backoff();

  private final LongSupplier nanos;
  private final Map<BoardKey, Failures> failures = new ConcurrentHashMap<>();

  /// @param nanos a monotonic clock, as System.nanoTime
  FailedCrawls(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private record Failures(BackOffExecution backoff, Duration delay, long since) {}

  private static ExponentialBackOff backoff() {
    ExponentialBackOff backoff = new ExponentialBackOff(1_000, 2);
    backoff.setMaxInterval(Duration.ofMinutes(10).toMillis());
    return backoff;
  }

  /// Records a failure.
  ///
  /// @return the time until the board may be read again
  Duration add(BoardKey board) {
    Failures now =
        failures.compute(
            board,
            (_, before) -> {
              BackOffExecution backoff = before == null ? BACKOFF.start() : before.backoff();
              Duration delay = Duration.ofMillis(backoff.nextBackOff());
              return new Failures(backoff, delay, nanos.getAsLong());
            });
    return now.delay();
  }

  /// Whether the board is in backoff.
  boolean contains(BoardKey board) {
    Failures before = failures.get(board);
    return before != null && nanos.getAsLong() - before.since() < before.delay().toNanos();
  }

  void clear(BoardKey board) {
    failures.remove(board);
  }
}
