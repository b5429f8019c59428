package dev.rolecall.ingest.kafka.streams;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/// Commits frequently at low load and rarely at high load. At low load a posting becomes a job
/// within a second or two. At high load the cost of a transaction, which is written to each
/// partition, is shared by thousands of records, and a job that many of them change is published
/// once.
///
/// The application's commit interval is the one for high load. There is one instance per
/// application, shared by its tasks.
public final class AdaptiveCommit {
  /// The maximum rate of low load, in records per second of the process. Up to this rate a commit
  /// every 400 ms is cheap.
  private static final int MAX_LOW_RATE = 100;

  private final Duration interval;
  private final LongSupplier nanos;
  private long windowStart;
  private int arrived;
  private boolean lowLoad = true;

  /// @param interval of commits at low load
  public AdaptiveCommit(Duration interval) {
    this(interval, System::nanoTime);
  }

  /// @param nanos a clock for durations, as System.nanoTime
  AdaptiveCommit(Duration interval, LongSupplier nanos) {
    this.interval = interval;
    this.nanos = nanos;
    this.windowStart = nanos.getAsLong();
  }

  /// Per-task state. Not thread-safe.
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

    private void commitAtLowLoad() {
      if (isLowLoad() && uncommitted) {
        context.commit();
        uncommitted = false;
      }
    }
  }

  /// To be called when a task starts.
  public Task start(ProcessingContext context) {
    Task task = new Task(context);
    context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, _ -> task.commitAtLowLoad());
    return task;
  }

  private synchronized void count() {
    arrived++;
  }

  synchronized boolean isLowLoad() {
    long elapsed = nanos.getAsLong() - windowStart;
    if (elapsed >= interval.toNanos()) {
      lowLoad = arrived <= MAX_LOW_RATE * (elapsed / 1e9);
      windowStart += elapsed;
      arrived = 0;
    }
    return lowLoad;
  }
}
