package dev.rolecall.ingest.fetch;

import dev.rolecall.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Runs a delayed task at once, after it has advanced a clock by the delay.
final class ClockAdvancingScheduler implements Scheduler {
  private final SettableClock clock;
  private final List<Duration> delays = new CopyOnWriteArrayList<>();

  ClockAdvancingScheduler(SettableClock clock) {
    this.clock = clock;
  }

  /// The delays so far, in order.
  List<Duration> delays() {
    return delays;
  }

  @Override
  public Disposable schedule(Runnable task) {
    task.run();
    return Disposables.disposed();
  }

  @Override
  public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
    Duration length = Duration.of(delay, unit.toChronoUnit());
    delays.add(length);
    clock.advance(length);
    return schedule(task);
  }

  @Override
  public Worker createWorker() {
    return Schedulers.immediate().createWorker();
  }
}
