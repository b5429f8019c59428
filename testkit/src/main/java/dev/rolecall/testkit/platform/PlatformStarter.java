package dev.rolecall.testkit.platform;

import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.store.Endpoints;
import dev.rolecall.local.store.EndpointsFile;
import dev.rolecall.local.store.EndpointsRegistry;
import dev.rolecall.local.store.SharedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Finds the stores that run for this build, or starts them in a process that continues after this
/// JVM exits, until the build ends.
final class PlatformStarter {
  private static final Duration TIMEOUT = Duration.ofMinutes(4);

  private PlatformStarter() {}

  static Endpoints endpoints() {
    Optional<Path> given =
        Optional.ofNullable(System.getenv("ROLECALL_TEST_PLATFORM")).map(Path::of);
    if (given.isPresent()) {
      return EndpointsFile.read(given.get())
          .orElseThrow(() -> new IllegalStateException("No platform runs at " + given.get()))
          .endpoints();
    }
    Path root = root();
    EndpointsRegistry registry = new EndpointsRegistry(root.resolve("target/test-platform"));
    try {
      return registry.locked(
          () -> {
            registry.register();
            Optional<EndpointsFile.Entry> running = EndpointsFile.read(registry.endpoints());
            return running.isPresent() ? running.get().endpoints() : start(root, registry);
          });
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start the test platform", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting the test platform", e);
    }
  }

  private static Endpoints start(Path root, EndpointsRegistry registry)
      throws IOException, InterruptedException {
    Files.deleteIfExists(registry.endpoints());
    List<String> command =
        List.of(
            PlatformBinaries.java().toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-cp",
            PlatformBinaries.in(root).ownClassPath(),
            SharedStores.class.getName(),
            root.toString(),
            registry.directory().toString(),
            Long.toString(buildPid()));
    Process process =
        new ProcessBuilder(inSeparateSession(command))
            .redirectErrorStream(true)
            .redirectOutput(registry.log().toFile())
            .start();
    Instant deadline = Instant.now().plus(TIMEOUT);
    while (Instant.now().isBefore(deadline)) {
      Optional<EndpointsFile.Entry> running = EndpointsFile.read(registry.endpoints());
      if (running.isPresent()) {
        return running.get().endpoints();
      }
      if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "The test platform ended: " + Files.readString(registry.log()));
      }
    }
    process.destroy();
    throw new IllegalStateException("The test platform did not start within " + TIMEOUT);
  }

  /// In a separate session a Ctrl-C on the build does not stop the process, which then shuts down
  /// the stores in order.
  private static List<String> inSeparateSession(List<String> command) {
    Path setsid = Path.of("/usr/bin/setsid");
    return Files.isExecutable(setsid)
        ? Stream.concat(Stream.of(setsid.toString()), command.stream()).toList()
        : command;
  }

  /// The nearest Java process among the ancestors of this one: Maven, or whatever runs the tests.
  private static long buildPid() {
    Optional<ProcessHandle> at = ProcessHandle.current().parent();
    while (at.isPresent()) {
      if (at.get().info().command().orElse("").endsWith("java")) {
        return at.get().pid();
      }
      at = at.get().parent();
    }
    return ProcessHandle.current().pid();
  }

  private static Path root() {
    String root = System.getProperty("rolecall.root");
    if (root == null) {
      throw new IllegalStateException("Set the system property rolecall.root to the checkout");
    }
    return Path.of(root).toAbsolutePath();
  }
}
