package dev.rolecall.ingest.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Interrupts a command after a timeout or on a signal (Ctrl-C, SIGTERM), so that it can close its
/// resources and print its summary.
final class CommandInterruption implements AutoCloseable {
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(30);

  private final Thread command = Thread.currentThread();
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().name("shutdown").unstarted(this::onSignal);
  private final Thread timer;
  private volatile @Nullable String reason;

  CommandInterruption(Duration timeout) {
    this.timer = Thread.ofVirtual().name("timeout").start(() -> expire(timeout));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean interrupted() {
    return reason != null;
  }

  /// The readable reason of the interruption. Clears the thread's interrupted status, so that its
  /// resources can be closed.
  String consumeReason() {
    Thread.interrupted();
    String current = reason;
    return current == null ? "interrupted" : current;
  }

  private void expire(Duration timeout) {
    try {
      if (!done.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        interrupt("timed out (--timeout " + timeout.toString().substring(2) + ")");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void onSignal() {
    interrupt("stopped by a signal");
    try {
      boolean inTime = done.await(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("Timed out while closing resources");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void interrupt(String newReason) {
    reason = newReason;
    command.interrupt();
  }

  @Override
  public void close() {
    done.countDown();
    timer.interrupt();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process is ending already
    }
  }
}
