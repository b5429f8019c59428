package dev.rolecall.local.process;

import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps one part running: starts it, waits for its first answer, and starts it again when it dies,
/// after a pause that grows.
public final class ProcessSupervisor {
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration STEADY = Duration.ofSeconds(60);
  private static final int STARTS_BEFORE_GIVING_UP = 3;

  private final ManagedProcess part;
  private final PidFiles pids;
  private final SupervisorListener events;
  private final CompletableFuture<Duration> firstAnswer = new CompletableFuture<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable ProcessTree running;

  public ProcessSupervisor(ManagedProcess part, PidFiles pids, SupervisorListener events) {
    this.part = part;
    this.pids = pids;
    this.events = events;
    this.thread = Thread.ofVirtual().name("supervisor-" + part.name()).unstarted(this::keep);
  }

  /// Starts the part.
  ///
  /// @return how long its first start took until it answered, or a [PlatformException] when it
  ///   could not be started
  public CompletableFuture<Duration> start() {
    thread.start();
    return firstAnswer;
  }

  /// Ends the part and waits until it, and all that it started, is gone.
  public void stop() {
    stopping.countDown();
    ProcessTree tree = running;
    if (tree != null) {
      tree.endAll(part.farewell(), part.endSignal());
    }
    try {
      if (thread.getState() != Thread.State.NEW) {
        thread.join(Duration.ofSeconds(30));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pids.remove(part.name());
  }

  public ManagedProcess part() {
    return part;
  }

  private void keep() {
    Instant begun = Instant.now();
    Duration pause = SHORTEST_PAUSE;
    for (int starts = 1; stopping.getCount() > 0; starts++) {
      Instant start = Instant.now();
      Outcome outcome = runOnce(begun);
      if (stopping.getCount() == 0) {
        return;
      }
      if (!firstAnswer.isDone() && starts == STARTS_BEFORE_GIVING_UP) {
        firstAnswer.completeExceptionally(new PlatformException(outcome.why()));
        return;
      }
      boolean steady =
          outcome.answered() && Duration.between(start, Instant.now()).compareTo(STEADY) > 0;
      pause = steady ? SHORTEST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
      events.died(part.name(), outcome.why(), pause);
      await(pause);
    }
  }

  private Outcome runOnce(Instant begun) {
    try {
      part.prepare();
      Process process = part.launch().start();
      ProcessTree tree = ProcessTree.of(process.toHandle());
      running = tree;
      pids.write(part.name(), process.pid(), part.endSignal());
      if (stopping.getCount() == 0) {
        tree.endAll(part.farewell(), part.endSignal());
      }
      boolean answered = awaitAnswer(process);
      if (answered) {
        running = ProcessTree.of(process.toHandle());
        told(begun);
      } else if (process.isAlive()) {
        ProcessTree.of(process.toHandle()).endAll(Duration.ofSeconds(5), "TERM");
      }
      int code = process.waitFor();
      ProcessTree last = running;
      if (last != null) {
        last.killRest();
      }
      if (!firstAnswer.isDone()) {
        part.movePorts();
      }
      return new Outcome(answered, "%s ended (exit code %d)".formatted(part.name(), code));
    } catch (IOException | RuntimeException e) {
      return new Outcome(false, "%s: %s".formatted(part.name(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(false, part.name() + " was interrupted");
    }
  }

  private void told(Instant begun) {
    if (!firstAnswer.complete(Duration.between(begun, Instant.now()))) {
      events.back(part.name());
    }
  }

  private boolean awaitAnswer(Process process) {
    Instant deadline = Instant.now().plus(part.patience());
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      if (part.answers()) {
        return true;
      }
      if (await(Duration.ofMillis(100))) {
        return false;
      }
    }
    return false;
  }

  /// True when stopped meanwhile.
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

  private record Outcome(boolean answered, String why) {}
}
