package dev.rolecall.bench.pipeline;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Measures stages from a start until all of them are idle.
final class Measurement {
  private static final long BETWEEN_MS = 500;

  /// All is done when there was no progress for this long after all stages had become idle.
  private static final Duration QUIET = Duration.ofSeconds(3);

  private static final int SAMPLES_BETWEEN_LINES = 20;

  private final StageProgress progress;
  private final Set<Stage> stages;
  private final BenchmarkPlatform platform;
  private final Consumer<String> log;
  private final Map<Stage, StageTimeline> timelines = new EnumMap<>(Stage.class);
  private final Map<String, ProcessUsage.Start> usageAtStart = new LinkedHashMap<>();
  private long startedAt;

  Measurement(
      StageProgress progress, Set<Stage> stages, BenchmarkPlatform platform, Consumer<String> log) {
    this.progress = progress;
    this.stages = EnumSet.copyOf(stages);
    this.platform = platform;
    this.log = log;
    stages.forEach(stage -> timelines.put(stage, new StageTimeline()));
  }

  /// Records what the processes had used before, and starts the clock.
  void start() {
    platform.processes().forEach(p -> usageAtStart.put(p.name(), ProcessUsage.Start.of(p)));
    startedAt = System.nanoTime();
    stages.forEach(stage -> timeline(stage).add(0, 0));
  }

  /// @throws PipelineFailedException when a process exits, or on a timeout
  void awaitSettled(Duration timeout) {
    for (int sample = 1; ; sample++) {
      pause();
      platform.check();
      take();
      if (sample % SAMPLES_BETWEEN_LINES == 0) {
        log.accept(line());
      }
      if (allSettled() && staysQuiet()) {
        log.accept(line());
        return;
      }
      if (seconds() > timeout.toSeconds()) {
        throw new PipelineFailedException("Not done after %s: %s".formatted(timeout, line()));
      }
    }
  }

  /// When the last of these stages had its last progress.
  double finishedAt(Collection<Stage> of) {
    return of.stream().mapToDouble(stage -> timeline(stage).finishedAt()).max().orElse(0);
  }

  StageTimeline timeline(Stage stage) {
    StageTimeline timeline = timelines.get(stage);
    if (timeline == null) {
      throw new IllegalStateException(stage + " is not measured");
    }
    return timeline;
  }

  Set<Stage> stages() {
    return stages;
  }

  /// What the processes have used since the start; those that started later, in total.
  List<ProcessUsage> usage() {
    return platform.processes().stream()
        .map(
            process ->
                ProcessUsage.since(
                    usageAtStart.getOrDefault(process.name(), ProcessUsage.Start.ZERO), process))
        .toList();
  }

  private void take() {
    for (Stage stage : stages) {
      long done = progress.done(stage);
      timeline(stage).add(seconds(), done);
    }
  }

  private boolean allSettled() {
    return Arrays.stream(Stage.values()).filter(stages::contains).allMatch(progress::settled);
  }

  private boolean staysQuiet() {
    long before = progress.jobsEnd();
    long found = progress.searchable();
    long since = System.nanoTime();
    while (System.nanoTime() - since < QUIET.toNanos()) {
      pause();
      take();
    }
    return progress.jobsEnd() == before && progress.searchable() == found && allSettled();
  }

  private String line() {
    StringBuilder line = new StringBuilder("%5.0f s".formatted(seconds()));
    stages.forEach(
        stage -> line.append("  %s %,d".formatted(stage.label(), timeline(stage).total())));
    return line.toString();
  }

  private double seconds() {
    return (System.nanoTime() - startedAt) / 1e9;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineFailedException("Interrupted", e);
    }
  }
}
