package dev.rolecall.ingest.publish;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// The crawls under way, each in a thread of its own, so that they can be ended: at once where they
/// read or wait, and not before they are through where they publish.
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

  /// A transaction that is cut off holds up its readers until the broker ends it.
  void uninterrupted(Runnable publish) throws InterruptedException {
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

  /// Ends them, and waits for it no longer than that.
  synchronized void stop(Duration patience) {
    stopped = true;
    running.stream().filter(thread -> !publishing.contains(thread)).forEach(Thread::interrupt);
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toMillis(); !running.isEmpty() && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
