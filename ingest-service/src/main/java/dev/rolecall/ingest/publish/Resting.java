package dev.rolecall.ingest.publish;

import dev.rolecall.model.BoardKey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Boards whose crawl could not be published, by a fault of ours or of the broker: their hosts must
/// not be asked again and again for it. Each time in a row the rest is twice as long.
final class Resting {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final LongSupplier nanos;
  private final Map<BoardKey, Rest> rests = new ConcurrentHashMap<>();

  /// @param nanos a clock for spans, as System.nanoTime
  Resting(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private record Rest(Duration length, long since) {}

  /// How long the board rests from now on.
  Duration after(BoardKey board) {
    return rests
        .merge(
            board,
            new Rest(FIRST, nanos.getAsLong()),
            (before, now) -> new Rest(longer(before.length()), now.since()))
        .length();
  }

  boolean contains(BoardKey board) {
    Rest rest = rests.get(board);
    return rest != null && nanos.getAsLong() - rest.since() < rest.length().toNanos();
  }

  void forget(BoardKey board) {
    rests.remove(board);
  }

  private static Duration longer(Duration length) {
    Duration twice = length.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }
}
