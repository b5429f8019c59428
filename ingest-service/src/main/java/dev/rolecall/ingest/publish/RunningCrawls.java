package dev.rolecall.ingest.publish;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// The running crawls, each in its own thread. On stop, crawls that read or wait are interrupted
/// immediately, and crawls that publish are finished.
final class RunningCrawls {
  private final Set<Thread> running = new HashSet<>();
  private final Set<Thread> publishing = new HashSet<>();
  private boolean stopped;

  synchronized void start(String name, Runnable crawl) {
    if (!stopped) {
      Thread thread = Thread.ofVirtual().name(name).unstarted(() -> run(crawl));
      running.add(thread);
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
    running.stream().filter(thread -> !publishing.contains(thread)).forEach(Thread::interrupt);
    long end = System.nanoTime() + timeout.toNanos();
    try {
      for (long left = timeout.toMillis(); !running.isEmpty() && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
