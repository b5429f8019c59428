package dev.rolecall.ingest.kafka.streams;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/// Commits soon while few records arrive, so that a posting is a job within a second or two, and
/// seldom while many arrive: then the cost of a transaction, which is written to each partition, is
/// shared by thousands of records, and a job that many of them change is published once.
///
/// The application's commit interval is the one for many records. Of this each application has one,
/// shared by its tasks.
public final class CommitPace {
  /// Records per second of the process. Up to here a commit every 400 ms costs little.
  private static final int MAX_QUIET_RATE = 100;

  private final Duration interval;
  private final LongSupplier nanos;
  private long windowStart;
  private int arrived;
  private boolean quiet = true;

  /// @param interval of commits while few records arrive
  public CommitPace(Duration interval) {
    this(interval, System::nanoTime);
  }

  /// @param nanos a clock for durations, as System.nanoTime
  CommitPace(Duration interval, LongSupplier nanos) {
    this.interval = interval;
    this.nanos = nanos;
    this.windowStart = nanos.getAsLong();
  }

  /// The part of a task. Not for use by several threads.
  public final class Task {
    private final ProcessingContext context;
    private boolean uncommitted;

    private Task(ProcessingContext context) {
      this.context = context;
    }

    /// To be called for each record.
    public void onRecord() {
      uncommitted = true;
      count();
    }

    private void commitIfQuiet() {
      if (isQuiet() && uncommitted) {
        context.commit();
        uncommitted = false;
      }
    }
  }

  /// To be called when a task starts.
  public Task start(ProcessingContext context) {
    Task task = new Task(context);
    context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, _ -> task.commitIfQuiet());
    return task;
  }

  private synchronized void count() {
    arrived++;
  }

  synchronized boolean isQuiet() {
    long elapsed = nanos.getAsLong() - windowStart;
    if (elapsed >= interval.toNanos()) {
      quiet = arrived <= MAX_QUIET_RATE * (elapsed / 1e9);
      windowStart += elapsed;
      arrived = 0;
    }
    return quiet;
  }
}
