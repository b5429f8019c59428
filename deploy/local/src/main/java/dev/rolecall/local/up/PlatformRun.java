package dev.rolecall.local.up;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.process.LogRotation;
import dev.rolecall.local.process.PidFiles;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.sample.SampleFiles;
import dev.rolecall.local.sample.SampleSources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One run of `deploy/up`: checks the machine, starts everything, reports progress, and stops
/// everything when the process is terminated.
final class PlatformRun {
  private final Path root;
  private final RunMode mode;
  private final DataDirectory data;
  private final ConsoleProgress progress;
  private volatile boolean stopping;

  PlatformRun(Path root, RunMode mode, DataDirectory data, ConsoleProgress progress) {
    this.root = root;
    this.mode = mode;
    this.data = data;
    this.progress = progress;
  }

  /// Runs until a signal ends the process. Returns only when the start fails.
  int execute(boolean reset) throws IOException, InterruptedException {
    Instant startedAt = Instant.now();
    DataDirectoryAccess.create(data);
    try (var lock = DataDirectoryAccess.lock(data)) {
      stopLeftovers();
      if (reset) {
        DataDirectoryAccess.reset(data);
      }
      MachineRequirements.check(data);
      DataDirectoryOrigin origin = DataDirectoryOrigin.in(data, mode);
      try (Ports ports = new Ports(data.file("ports.properties"), Platform.defaultPorts());
          Sources sources = Sources.of(mode, ports);
          ScheduledExecutorService rotation = LogRotation.of(data.directory("logs")).start()) {
        Platform platform =
            new Platform(root, data, ports, mode, origin.clock(), sources.url(), progress);
        stopOnShutdown(platform);
        start(platform, startedAt);
        sources
            .unreachable()
            .filter(checked -> !checked.isReachable()) // it may have become so meanwhile
            .map(SourceReachability::problem)
            .ifPresent(progress::print);
        reportStatus(platform, sources.unreachable());
      }
    }
    return 0;
  }

  private void stopLeftovers() {
    List<String> stopped = new PidFiles(data).stopLeftovers();
    if (!stopped.isEmpty()) {
      progress.print(
          "Stopped processes that an earlier run had left: " + String.join(", ", stopped));
    }
  }

  private void start(Platform platform, Instant startedAt) {
    progress.print("Starting Rolecall with " + mode.description());
    try {
      platform.start();
    } catch (RuntimeException e) {
      if (!stopping) {
        platform.stop(progress::print);
      }
      throw e;
    }
    progress.print(
        "Rolecall is up after %d s."
            .formatted(Duration.between(startedAt, Instant.now()).toSeconds()));
    progress.row("page", platform.addresses().search() + "/");
    progress.row("API", platform.addresses().search() + "/api/v1/jobs");
    progress.row("sign in", platform.addresses().search() + "/sign-in");
    progress.row("mail", data.mail() + " (a file per email, including those with sign-in links)");
    progress.row("data", data.path().toString());
  }

  /// Prints the status when it changes, until the process ends.
  private void reportStatus(Platform platform, Optional<SourceReachability> unreachable)
      throws InterruptedException {
    if (mode instanceof RunMode.Sample) {
      new SampleRun(
              data,
              platform.addresses(),
              platform.developmentToken(),
              platform.operatorToken(),
              SampleFiles.bundled().person(),
              progress)
          .run();
    }
    Duration interval = Duration.ofSeconds(1);
    Optional<SourceReachability> waitedFor = unreachable;
    while (true) {
      if (waitedFor.filter(SourceReachability::isReachable).isPresent()) {
        progress.print(waitedFor.get().recovery());
        waitedFor = Optional.empty();
      }
      progress.status(
          PipelineStatus.fetch(platform.addresses(), platform.operatorToken()).summary());
      TimeUnit.MILLISECONDS.sleep(interval.toMillis());
      Duration longer = interval.multipliedBy(2);
      interval = longer.compareTo(Duration.ofSeconds(15)) < 0 ? longer : Duration.ofSeconds(15);
    }
  }

  private void stopOnShutdown(Platform platform) {
    Thread stop =
        new Thread(
            () -> {
              stopping = true;
              platform.stop(progress::print);
              progress.print("Stopped. The data is kept in " + data.path());
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
  }

  /// The source address file for the services.
  ///
  /// @param url empty for the live ones
  /// @param unreachable sources that did not respond
  private record Sources(
      Optional<String> url,
      Optional<SourceReachability> unreachable,
      @Nullable SampleSources served)
      implements AutoCloseable {
    static Sources of(RunMode mode, Ports ports) throws IOException {
      return switch (mode) {
        case RunMode.Sample sample -> {
          SampleSources served = new SampleSources(SampleFiles.bundled(), ports);
          yield new Sources(Optional.of(served.url()), Optional.empty(), served);
        }
        case RunMode.Sources given ->
            new Sources(
                Optional.of(given.url()), unreachable(SourceReachability.of(given.url())), null);
        case RunMode.Live live ->
            new Sources(Optional.empty(), unreachable(SourceReachability.ofLive()), null);
      };
    }

    private static Optional<SourceReachability> unreachable(SourceReachability sources) {
      return Optional.of(sources).filter(checked -> !checked.isReachable());
    }

    @Override
    public void close() {
      if (served != null) {
        served.close();
      }
    }
  }
}
