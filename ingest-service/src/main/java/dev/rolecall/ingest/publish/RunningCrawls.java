package dev.rolecall.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/// The running crawls, each in its own thread. On stop, crawls that read or wait are interrupted
/// immediately, and crawls that publish are finished. The same applies to the crawls of a partition
/// that is revoked.
final class RunningCrawls {
  private final Map<Thread, Integer> running = new HashMap<>();
  private final Set<Thread> publishing = new HashSet<>();
  private boolean stopped;

  /// @param partition of the board
  synchronized void start(String name, int partition, Runnable crawl) {
    if (!stopped) {
      Thread thread = Thread.ofVirtual().name(name).unstarted(() -> run(crawl));
      running.put(thread, partition);
      thread.start();
    }
  }

  private void run(Runnable crawl) {
    try {
      crawl.run();
    } finally {
      synchronized (this) {
        running.remove(Thread.currentThread());
        notifyAll();
      }
    }
  }

  /// Runs a step that is not interrupted on stop: an interrupted transaction blocks its readers
  /// until the broker aborts it.
  void runUninterruptibly(Runnable publish) throws InterruptedException {
    synchronized (this) {
      if (stopped || Thread.interrupted()) {
        throw new InterruptedException("Stopped before publishing");
      }
      publishing.add(Thread.currentThread());
    }
    try {
      publish.run();
    } finally {
      synchronized (this) {
        publishing.remove(Thread.currentThread());
      }
    }
  }

  /// Stops all crawls, and waits for them up to the timeout.
  synchronized void stop(Duration timeout) {
    stopped = true;
    stop(_ -> true, timeout);
  }

  /// Stops the crawls of a partition, and waits for them up to the timeout.
  synchronized void stop(int partition, Duration timeout) {
    stop(of -> of == partition, timeout);
  }

  private void stop(IntPredicate partitions, Duration timeout) {
    Set<Thread> threads = new HashSet<>();
    running.forEach(
        (thread, partition) -> {
          if (partitions.test(partition)) {
            threads.add(thread);
          }
        });
    threads.stream().filter(thread -> !publishing.contains(thread)).forEach(Thread::interrupt);
    long end = System.nanoTime() + timeout.toNanos();
    try {
      long left = timeout.toMillis();
      while (threads.stream().anyMatch(running::containsKey) && left > 0) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
