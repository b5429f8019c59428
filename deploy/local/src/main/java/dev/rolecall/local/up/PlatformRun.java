package dev.rolecall.local.up;

import dev.rolecall.local.DataFolder;
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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One run of `deploy/up`: looks at the machine, starts everything, tells about it, and stops
/// everything when the process is told to end.
final class PlatformRun {
  private final Path root;
  private final RunMode mode;
  private final DataFolder data;
  private final ConsoleProgress progress;
  private volatile boolean stopping;

  PlatformRun(Path root, RunMode mode, DataFolder data, ConsoleProgress progress) {
    this.root = root;
    this.mode = mode;
    this.data = data;
    this.progress = progress;
  }

  /// Ends with the process, which is told to end by a signal; returns only when the start fails.
  int toTheEnd(boolean wipe) throws IOException, InterruptedException {
    Instant begun = Instant.now();
    DataFolderAccess.make(data);
    try (var lock = DataFolderAccess.lock(data)) {
      endLeftovers();
      if (wipe) {
        DataFolderAccess.wipe(data);
      }
      MachineRequirements.mustSuffice(data);
      DataFolderOrigin marker = DataFolderOrigin.in(data, mode);
      try (Ports ports = new Ports(data.file("ports.properties"), Platform.usualPorts());
          Sources sources = Sources.of(mode, ports)) {
        Platform platform =
            new Platform(root, data, ports, marker.clock(), sources.url(), progress);
        stopWithTheProcess(platform);
        start(platform, begun);
        sources.failure().ifPresent(progress::say);
        tell(platform);
      }
    }
    return 0;
  }

  private void endLeftovers() {
    List<String> ended = new PidFiles(data).endLeftovers();
    if (!ended.isEmpty()) {
      progress.say("Ended what an earlier run had left: " + String.join(", ", ended));
    }
  }

  private void start(Platform platform, Instant begun) {
    progress.say("Starting Rolecall on " + mode.told());
    try {
      platform.start();
    } catch (RuntimeException e) {
      if (!stopping) {
        platform.stop(progress::say);
      }
      throw e;
    }
    progress.say(
        "Rolecall is up after %d s.".formatted(Duration.between(begun, Instant.now()).toSeconds()));
    progress.row("page", platform.addresses().search() + "/");
    progress.row("API", platform.addresses().search() + "/api/v1/jobs");
    progress.row("mail", data.mail().toString());
    progress.row("data", data.path().toString());
  }

  /// Says what was read, as long as that changes, until the process ends.
  private void tell(Platform platform) throws InterruptedException {
    if (mode instanceof RunMode.Sample) {
      new SampleRun(
              data,
              platform.addresses(),
              platform.developmentToken(),
              SampleFiles.bundled().person(),
              progress)
          .run();
    }
    Duration pause = Duration.ofSeconds(1);
    while (true) {
      progress.status(PipelineStatus.ask(platform.addresses()).told());
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(Duration.ofSeconds(15)) < 0 ? longer : Duration.ofSeconds(15);
    }
  }

  private void stopWithTheProcess(Platform platform) {
    Thread stop =
        new Thread(
            () -> {
              stopping = true;
              platform.stop(progress::say);
              progress.say("Stopped. The data stay in " + data.path());
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
  }

  /// Where the services find the map of sources.
  ///
  /// @param url empty for the live ones
  /// @param failure what a person should know about it
  private record Sources(
      Optional<String> url, Optional<String> failure, @Nullable SampleSources served)
      implements AutoCloseable {
    static Sources of(RunMode mode, Ports ports) throws IOException {
      return switch (mode) {
        case RunMode.Sample sample -> {
          SampleSources served = new SampleSources(SampleFiles.bundled(), ports);
          yield new Sources(Optional.of(served.url()), Optional.empty(), served);
        }
        case RunMode.Sources given ->
            new Sources(
                Optional.of(given.url()), SourceReachability.troubleWith(given.url()), null);
        case RunMode.Live live ->
            new Sources(Optional.empty(), SourceReachability.troubleWithLive(), null);
      };
    }

    @Override
    public void close() {
      if (served != null) {
        served.close();
      }
    }
  }
}
