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

/// An operator's commands on the index: builds a new version from the start of the log, compares it
/// with the live one, switches the alias, and switches it back.
///
/// The running instances fill the new version too; without any, this process fills it.
public final class Reindexing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Reindexing.class);
  private static final Duration SHUTDOWN = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int COMPARISONS = 20;

  private final ElasticsearchIndexes indexes;
  private final IndexFiller filler;
  private final IndexProgress progress;
  private final LongSupplier nanos;
  private volatile @Nullable Building current;

  /// The thread that builds a version, and a latch that opens when it ends.
  private record Building(Thread thread, CountDownLatch finished) {}

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
  /// @param done whether the alias was switched
  /// @param message for the operator
  public record Outcome(boolean done, String message) {}

  /// @param patience the time limit
  /// @param anyCount whether the alias is switched even if the numbers of jobs differ
  /// @param progressLog receives lines of progress
  public Outcome reindex(Duration patience, boolean anyCount, Consumer<String> progressLog)
      throws IOException, InterruptedException {
    Building building = new Building(Thread.currentThread(), new CountDownLatch(1));
    current = building;
    try {
      Optional<JobIndex> live = indexes.live();
      JobIndex next = indexes.create();
      return reindex(live, next, patience, anyCount, progressLog);
    } finally {
      current = null;
      building.finished().countDown();
    }
  }

  private Outcome reindex(
      Optional<JobIndex> live,
      JobIndex next,
      Duration patience,
      boolean anyCount,
      Consumer<String> progressLog)
      throws IOException, InterruptedException {
    long start = nanos.getAsLong();
    AutoCloseable filling = filler.fill(next);
    try {
      progressLog.accept("Building " + next.name());
      return build(live, next, start, patience, anyCount, progressLog);
    } catch (IOException | InterruptedException | RuntimeException | Error broken) {
      dropQuietly(next, broken);
      throw broken;
    } finally {
      close(filling);
    }
  }

  private static void close(AutoCloseable filling) {
    try {
      filling.close();
    } catch (Exception fault) {
      log.warn("Cannot stop filling the index: {}", fault.getMessage());
    }
  }

  /// Drops the version that is being built before this process ends, for example on Ctrl-C.
  @Override
  public void close() {
    Building building = current;
    if (building == null) {
      return;
    }
    building.thread().interrupt();
    try {
      if (!building.finished().await(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("A partly built version may be left; 'search indexes' lists it");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome build(
      Optional<JobIndex> live,
      JobIndex next,
      long start,
      Duration patience,
      boolean anyCount,
      Consumer<String> progressLog)
      throws IOException, InterruptedException {
    if (!filled(next, start, patience, progressLog)) {
      indexes.drop(next);
      return new Outcome(false, "Not complete after " + patience + "; dropped " + next.name());
    }
    Outcome compared = live.isEmpty() ? new Outcome(true, "") : compare(live.get(), next);
    if (!compared.done() && !anyCount) {
      return new Outcome(
          false,
          compared.message()
              + "; %s stays live, %s is kept for inspection"
                  .formatted(live.map(JobIndex::name).orElse("-"), next.name()));
    }
    indexes.makeLive(next);
    dropAllBut(next, live);
    return new Outcome(true, next.name() + " is live; " + compared.message());
  }

  /// A partly built version is useless unless it is live.
  private void dropQuietly(JobIndex next, Throwable broken) {
    boolean interrupted = Thread.interrupted();
    try {
      if (indexes.find(next.name()).filter(index -> !index.live()).isPresent()) {
        indexes.drop(next);
      }
    } catch (IOException | RuntimeException unavailable) {
      broken.addSuppressed(unavailable);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean filled(JobIndex next, long start, Duration patience, Consumer<String> progressLog)
      throws IOException, InterruptedException {
    long reported = -1;
    while (nanos.getAsLong() - start < patience.toNanos()) {
      long lag = progress.lag(next);
      if (lag == 0) {
        return true;
      }
      if (lag != reported) {
        progressLog.accept(lag + " records left");
        reported = lag;
      }
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
    return false;
  }

  /// Compares several times, because jobs keep arriving and the two versions do not receive them at
  /// the same moment.
  private Outcome compare(JobIndex live, JobIndex next) throws IOException, InterruptedException {
    long before = 0;
    long after = 0;
    for (int i = 0; i < COMPARISONS; i++) {
      before = indexes.count(live);
      after = indexes.count(next);
      if (before == after) {
        return new Outcome(true, "%d jobs in both".formatted(after));
      }
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
    return new Outcome(
        false, "%d jobs in %s, %d in %s".formatted(before, live.name(), after, next.name()));
  }

  /// The previous version stays, for rollback.
  private void dropAllBut(JobIndex next, Optional<JobIndex> before) throws IOException {
    for (JobIndex index : indexes.all()) {
      boolean kept =
          index.name().equals(next.name())
              || before.filter(b -> b.name().equals(index.name())).isPresent();
      if (!kept) {
        indexes.drop(index);
      }
    }
  }

  /// Makes the version before the live one live again.
  public Outcome rollback() throws IOException {
    List<JobIndex> all = indexes.all();
    Optional<JobIndex> live = all.stream().filter(JobIndex::live).findFirst();
    Optional<JobIndex> before =
        all.stream().takeWhile(index -> !index.live()).reduce((_, later) -> later);
    if (before.isEmpty()) {
      return new Outcome(false, "There is no version before the live one");
    }
    long lag = progress.lag(before.get());
    if (lag > 0) {
      return new Outcome(
          false,
          "%s is %d records behind; start instances that follow it first"
              .formatted(before.get().name(), lag));
    }
    if (live.isPresent()) {
      indexes.holdBack(live.get());
    }
    indexes.makeLive(before.get());
    return new Outcome(true, before.get().name() + " is live again");
  }

  /// A line for each version: whether it is live, and how many jobs it has.
  public List<String> list() throws IOException {
    List<String> lines = new ArrayList<>();
    for (JobIndex index : indexes.all()) {
      lines.add(
          "%s  %s  %d jobs, %d records behind"
              .formatted(
                  index.name(),
                  index.live() ? "live" : "    ",
                  indexes.count(index),
                  progress.lag(index)));
    }
    return lines;
  }
}
