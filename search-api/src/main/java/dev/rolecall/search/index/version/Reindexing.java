package dev.rolecall.search.index.version;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The operator commands on the index: build a new version from the start of the log, compare it
/// with the live one, switch the alias, and switch it back.
///
/// The running instances fill the new version too; if there are none, this process fills it alone.
public final class Reindexing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Reindexing.class);
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
  private static final int MAX_COMPARISONS = 20;

  private final ElasticsearchIndexes indexes;
  private final IndexFiller filler;
  private final IndexProgress progress;
  private final LongSupplier nanos;
  private volatile @Nullable ReindexRun activeRun;

  /// The thread that builds a version, and a latch that opens when the thread has finished.
  private record ReindexRun(Thread thread, CountDownLatch finished) {}

  /// @param nanos a clock for durations, such as System.nanoTime
  public Reindexing(
      ElasticsearchIndexes indexes,
      IndexFiller filler,
      IndexProgress progress,
      LongSupplier nanos) {
    this.indexes = indexes;
    this.filler = filler;
    this.progress = progress;
    this.nanos = nanos;
  }

  /// The outcome of a command.
  ///
  /// @param succeeded whether the alias was switched or, of a comparison, whether the numbers are
  ///   equal
  /// @param message for the operator
  public record Outcome(boolean succeeded, String message) {}

  /// @param timeout the time limit
  /// @param ignoreCount whether the alias is switched even if the numbers of jobs differ
  /// @param progressLog receives lines of progress
  public Outcome reindex(Duration timeout, boolean ignoreCount, Consumer<String> progressLog)
      throws IOException, InterruptedException {
    ReindexRun run = new ReindexRun(Thread.currentThread(), new CountDownLatch(1));
    activeRun = run;
    try {
      Optional<IndexVersion> live = indexes.live();
      IndexVersion next = indexes.create();
      return reindex(live, next, timeout, ignoreCount, progressLog);
    } finally {
      activeRun = null;
      run.finished().countDown();
    }
  }

  private Outcome reindex(
      Optional<IndexVersion> live,
      IndexVersion next,
      Duration timeout,
      boolean ignoreCount,
      Consumer<String> progressLog)
      throws IOException, InterruptedException {
    long start = nanos.getAsLong();
    AutoCloseable filling = filler.startFilling(next);
    try {
      progressLog.accept("Building " + next.name());
      return build(live, next, start, timeout, ignoreCount, progressLog);
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      deleteQuietly(next, e);
      throw e;
    } finally {
      close(filling);
    }
  }

  private static void close(AutoCloseable filling) {
    try {
      filling.close();
    } catch (Exception e) {
      log.warn("Cannot stop filling the index: {}", e.getMessage());
    }
  }

  /// Deletes the version that is being built before this process ends, for example on Ctrl-C.
  @Override
  public void close() {
    ReindexRun run = activeRun;
    if (run == null) {
      return;
    }
    run.thread().interrupt();
    try {
      if (!run.finished().await(SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("A partly built version may remain; 'search indexes' lists it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome build(
      Optional<IndexVersion> live,
      IndexVersion next,
      long start,
      Duration timeout,
      boolean ignoreCount,
      Consumer<String> progressLog)
      throws IOException, InterruptedException {
    if (!awaitFilled(next, start, timeout, progressLog)) {
      indexes.delete(next);
      return new Outcome(false, "Not complete after " + timeout + "; deleted " + next.name());
    }
    Outcome compared = live.isEmpty() ? new Outcome(true, "") : compare(live.get(), next);
    if (!compared.succeeded() && !ignoreCount) {
      return new Outcome(
          false,
          compared.message()
              + "; %s stays live, %s is kept for inspection"
                  .formatted(live.map(IndexVersion::name).orElse("-"), next.name()));
    }
    indexes.makeLive(next);
    deleteAllExcept(next, live);
    return new Outcome(true, next.name() + " is live; " + compared.message());
  }

  /// A partly built version is useless unless it is live.
  private void deleteQuietly(IndexVersion next, Throwable broken) {
    boolean interrupted = Thread.interrupted();
    try {
      if (indexes.find(next.name()).filter(index -> !index.live()).isPresent()) {
        indexes.delete(next);
      }
    } catch (IOException | RuntimeException e) {
      broken.addSuppressed(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean awaitFilled(
      IndexVersion next, long start, Duration timeout, Consumer<String> progressLog)
      throws IOException, InterruptedException {
    long reported = -1;
    while (nanos.getAsLong() - start < timeout.toNanos()) {
      long lag = progress.of(next).lag();
      if (lag == 0) {
        return true;
      }
      if (lag != reported) {
        progressLog.accept(lag + " records remaining");
        reported = lag;
      }
      TimeUnit.NANOSECONDS.sleep(POLL_INTERVAL.toNanos());
    }
    return false;
  }

  /// Compares several times, because jobs keep arriving and the two versions do not receive them at
  /// the same moment.
  private Outcome compare(IndexVersion live, IndexVersion next)
      throws IOException, InterruptedException {
    long before = 0;
    long after = 0;
    for (int i = 0; i < MAX_COMPARISONS; i++) {
      before = indexes.count(live);
      after = indexes.count(next);
      if (before == after) {
        return new Outcome(true, "both have %d jobs".formatted(after));
      }
      TimeUnit.NANOSECONDS.sleep(POLL_INTERVAL.toNanos());
    }
    return new Outcome(
        false, "%d jobs in %s, %d in %s".formatted(before, live.name(), after, next.name()));
  }

  /// The previous version stays, for rollback.
  private void deleteAllExcept(IndexVersion next, Optional<IndexVersion> previous)
      throws IOException {
    for (IndexVersion index : indexes.all()) {
      boolean keep =
          index.name().equals(next.name())
              || previous.filter(kept -> kept.name().equals(index.name())).isPresent();
      if (!keep) {
        indexes.delete(index);
      }
    }
  }

  /// Makes the version before the live one live again.
  public Outcome rollback() throws IOException {
    List<IndexVersion> all = indexes.all();
    Optional<IndexVersion> live = all.stream().filter(IndexVersion::live).findFirst();
    Optional<IndexVersion> previous =
        all.stream().takeWhile(index -> !index.live()).reduce((_, later) -> later);
    if (previous.isEmpty()) {
      return new Outcome(false, "There is no version before the live one");
    }
    long lag = progress.of(previous.get()).lag();
    if (lag > 0) {
      return new Outcome(
          false,
          "%s is %d records behind; start instances that write to it first"
              .formatted(previous.get().name(), lag));
    }
    if (live.isPresent()) {
      indexes.markRolledBack(live.get());
    }
    indexes.makeLive(previous.get());
    return new Outcome(true, previous.get().name() + " is live again");
  }

  /// A line for each version: whether it is live, and how many jobs it has.
  public List<String> list() throws IOException {
    List<String> lines = new ArrayList<>();
    for (IndexVersion index : indexes.all()) {
      lines.add(
          "%s  %s  %d jobs, %d records behind"
              .formatted(
                  index.name(),
                  index.live() ? "live" : "    ",
                  indexes.count(index),
                  progress.of(index).lag()));
    }
    return lines;
  }
}
