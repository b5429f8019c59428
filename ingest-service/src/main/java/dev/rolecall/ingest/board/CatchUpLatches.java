package dev.rolecall.ingest.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// Latches for threads that wait until a partition has been read to the end that it had when they
/// began to wait. Records that follow meanwhile do not prolong the wait. Thread-safe.
final class CatchUpLatches {
  private static final long UNKNOWN = -1;
  private static final long REQUESTED = -2;

  private final Map<Integer, List<Waiting>> waiting = new HashMap<>();

  /// @param end of the partition, or why it is not known
  private record Waiting(CountDownLatch latch, long end) {}

  synchronized CountDownLatch add(int partition) {
    CountDownLatch latch = new CountDownLatch(1);
    waiting.computeIfAbsent(partition, _ -> new ArrayList<>()).add(new Waiting(latch, UNKNOWN));
    return latch;
  }

  /// To be called before the current end of the partition is requested.
  ///
  /// @return whether a thread needs it
  synchronized boolean requestEnd(int partition) {
    List<Waiting> all = waiting.getOrDefault(partition, new ArrayList<>());
    all.replaceAll(one -> one.end() == UNKNOWN ? new Waiting(one.latch(), REQUESTED) : one);
    return all.stream().anyMatch(one -> one.end() == REQUESTED);
  }

  /// Sets the end for the threads that waited when it was requested.
  synchronized void setEnd(int partition, long end) {
    waiting
        .getOrDefault(partition, new ArrayList<>())
        .replaceAll(one -> one.end() == REQUESTED ? new Waiting(one.latch(), end) : one);
  }

  /// Releases the threads whose end has been reached.
  synchronized void release(int partition, long position) {
    List<Waiting> all = waiting.getOrDefault(partition, new ArrayList<>());
    all.removeIf(
        one -> {
          boolean reached = one.end() >= 0 && one.end() <= position;
          if (reached) {
            one.latch().countDown();
          }
          return reached;
        });
  }

  /// Releases all threads.
  synchronized void release(int partition) {
    List<Waiting> all = waiting.remove(partition);
    if (all != null) {
      all.forEach(one -> one.latch().countDown());
    }
  }
}
