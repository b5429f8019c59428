package dev.rolecall.ingest.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Ends a command in order: interrupts its thread when its time is up, or when the process is told
/// to end (Ctrl-C, SIGTERM), and then lets it say how far it came.
final class CommandInterruption implements AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(30);

  private final Thread command = Thread.currentThread();
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().name("stop").unstarted(this::told);
  private final Thread timer;
  private volatile @Nullable String why;

  CommandInterruption(Duration timeout) {
    this.timer = Thread.ofVirtual().name("timeout").start(() -> expire(timeout));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean interrupted() {
    return why != null;
  }

  /// Why we interrupted the thread, in words. Its interruption is taken back, so that what it holds
  /// can be closed in order.
  String clear() {
    Thread.interrupted();
    String reason = why;
    return reason == null ? "interrupted" : reason;
  }

  private void expire(Duration timeout) {
    try {
      if (!done.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        interrupt("the time was up (--timeout " + timeout.toString().substring(2) + ")");
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void told() {
    interrupt("told to stop");
    try {
      boolean inTime = done.await(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("Ended before all was put away");
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void interrupt(String reason) {
    why = reason;
    command.interrupt();
  }

  @Override
  public void close() {
    done.countDown();
    timer.interrupt();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      return; // the process ends already
    }
  }
}
