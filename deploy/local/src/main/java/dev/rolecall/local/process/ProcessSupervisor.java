package dev.rolecall.local.process;

import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps one process running: starts it, waits until it is ready, and restarts it when it exits,
/// with a backoff that grows.
public final class ProcessSupervisor {
  private static final Duration MIN_BACKOFF = Duration.ofMillis(250);
  private static final Duration MAX_BACKOFF = Duration.ofSeconds(30);
  private static final Duration STABLE_AFTER = Duration.ofSeconds(60);
  private static final int MAX_FIRST_STARTS = 3;

  private final ManagedProcess managed;
  private final PidFiles pids;
  private final SupervisorListener listener;
  private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable ProcessTree running;

  public ProcessSupervisor(ManagedProcess process, PidFiles pids, SupervisorListener listener) {
    this.managed = process;
    this.pids = pids;
    this.listener = listener;
    this.thread =
        Thread.ofVirtual().name("supervisor-" + process.name()).unstarted(this::supervise);
  }

  /// Starts the process.
  ///
  /// @return how long it took until it was ready, or a [PlatformException] when it could not be
  ///   started
  public CompletableFuture<Duration> start() {
    thread.start();
    return firstReady;
  }

  /// Stops the process and waits until it and its descendants are gone.
  public void stop() {
    stopping.countDown();
    ProcessTree tree = running;
    if (tree != null) {
      tree.terminate(managed.stopTimeout(), managed.stopSignal());
    }
    try {
      if (thread.getState() != Thread.State.NEW) {
        thread.join(Duration.ofSeconds(30));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pids.remove(managed.name());
  }

  public ManagedProcess process() {
    return managed;
  }

  private void supervise() {
    Instant firstStart = Instant.now();
    Duration backoff = MIN_BACKOFF;
    for (int starts = 1; stopping.getCount() > 0; starts++) {
      Instant start = Instant.now();
      Outcome outcome = runOnce(firstStart);
      if (stopping.getCount() == 0) {
        return;
      }
      if (!firstReady.isDone() && starts == MAX_FIRST_STARTS) {
        firstReady.completeExceptionally(new PlatformException(outcome.reason()));
        return;
      }
      boolean stable =
          outcome.ready() && Duration.between(start, Instant.now()).compareTo(STABLE_AFTER) > 0;
      backoff = stable ? MIN_BACKOFF : min(backoff.multipliedBy(2), MAX_BACKOFF);
      listener.restarting(managed.name(), outcome.reason(), backoff);
      await(backoff);
    }
  }

  private Outcome runOnce(Instant firstStart) {
    try {
      managed.prepare();
      Process process = managed.spec().start();
      ProcessTree tree = ProcessTree.of(process.toHandle());
      running = tree;
      pids.write(managed.name(), process.pid(), managed.stopSignal());
      if (stopping.getCount() == 0) {
        tree.terminate(managed.stopTimeout(), managed.stopSignal());
      }
      boolean ready = awaitReady(process);
      if (ready) {
        running = ProcessTree.of(process.toHandle());
        onReady(firstStart);
      } else if (process.isAlive()) {
        ProcessTree.of(process.toHandle()).terminate(Duration.ofSeconds(5), "TERM");
      }
      int code = process.waitFor();
      ProcessTree last = running;
      if (last != null) {
        last.killDescendants();
      }
      if (!firstReady.isDone()) {
        managed.reassignPorts();
      }
      return new Outcome(ready, "%s exited with code %d".formatted(managed.name(), code));
    } catch (IOException | RuntimeException e) {
      return new Outcome(false, "%s: %s".formatted(managed.name(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(false, managed.name() + " was interrupted");
    }
  }

  private void onReady(Instant firstStart) {
    if (!firstReady.complete(Duration.between(firstStart, Instant.now()))) {
      listener.recovered(managed.name());
    }
  }

  private boolean awaitReady(Process process) {
    Instant deadline = Instant.now().plus(managed.startTimeout());
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      if (managed.isReady()) {
        return true;
      }
      if (await(Duration.ofMillis(100))) {
        return false;
      }
    }
    return false;
  }

  /// Returns true when the supervisor was stopped in the meantime.
  private boolean await(Duration time) {
    try {
      return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private record Outcome(boolean ready, String reason) {}
}
