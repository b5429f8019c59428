package dev.rolecall.ingest.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Latches for threads that wait until a partition has been read to its current end.
final class CatchUpLatches {
  private final Map<Integer, List<CountDownLatch>> waiting = new ConcurrentHashMap<>();

  void await(int partition) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    waiting.compute(
        partition,
        (_, latches) -> {
          List<CountDownLatch> all = latches == null ? new ArrayList<>() : latches;
          all.add(latch);
          return all;
        });
    latch.await();
  }

  boolean isAwaited(int partition) {
    return waiting.containsKey(partition);
  }

  void release(int partition) {
    List<CountDownLatch> latches = waiting.remove(partition);
    if (latches != null) {
      latches.forEach(CountDownLatch::countDown);
    }
  }
}
