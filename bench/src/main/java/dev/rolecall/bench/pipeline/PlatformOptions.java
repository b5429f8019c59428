package dev.rolecall.bench.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Option;

/// The options of all benchmarks that start a platform, and how they run on it.
public final class PlatformOptions {
  @Option(
      names = "--seed",
      defaultValue = "8",
      description = "seed of the generated data; the same seed generates the same data")
  long seed;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "/tmp",
      description =
          "where the data directories go; every user must be able to enter it (default:"
              + " ${DEFAULT-VALUE})")
  Path data = Path.of("/tmp");

  @Option(names = "--keep", description = "keep the data directories, with the processes' logs")
  boolean keep;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "a run that takes longer fails (default: ${DEFAULT-VALUE})")
  int timeout;

  /// A measurement on a platform whose stores and services it starts itself.
  ///
  /// @param <E> what it throws
  @FunctionalInterface
  public interface Measure<R, E extends Exception> {
    R on(BenchmarkPlatform platform) throws E;
  }

  public long seed() {
    return seed;
  }

  public Duration timeout() {
    return Duration.ofSeconds(timeout);
  }

  /// Runs on a fresh platform, which is stopped afterwards, even when this process is terminated.
  public <R, E extends Exception> R measure(Instant asOf, Measure<R, E> measure) throws E {
    Path root = Path.of(System.getProperty("rolecall.root"));
    BenchmarkPlatform platform = new BenchmarkPlatform(root, data, asOf, keep);
    Thread onExit = new Thread(platform::close, "stop");
    Runtime.getRuntime().addShutdownHook(onExit);
    try (platform) {
      return measure.on(platform);
    } finally {
      removeHook(onExit);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyExiting) {
      return;
    }
  }
}
