package dev.rolecall.local.store;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.process.AtomicFiles;
import dev.rolecall.local.process.PidFiles;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.SupervisorListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// The main class of a process that runs stores for other processes, such as the test JVMs of a
/// build. Arguments: the checkout, the registry's directory, and the process id of the build. It
/// exits when the build has ended and no process uses the stores. Without the last argument, as
/// `deploy/rolecall platform` starts it, it runs until it is stopped.
///
/// Its data is in a temporary directory (user `nobody` may not be able to enter the checkout) and
/// is deleted on shutdown. The next run stops the processes and deletes the data that a killed run
/// left.
public final class SharedStores {
  private static final Duration MAX_IDLE = Duration.ofMinutes(15);

  private SharedStores() {}

  public static void main(String[] args) throws Exception {
    EndpointsRegistry registry = new EndpointsRegistry(Path.of(args[1]));
    boolean standalone = args.length == 2;
    try (var owner = registry.lockOwner(!standalone)) {
      if (owner == null) {
        System.err.println("Stores are already running here: " + registry.ownerDescription());
        System.exit(1);
      }
      DataDirectory data = newDirectory(registry);
      Stores stores = start(Path.of(args[0]), data, registry);
      EndpointsFile.write(registry.endpoints(), stores.endpoints(), ProcessHandle.current().pid());
      if (standalone) {
        printEndpoints(registry);
        new CountDownLatch(1).await();
      } else {
        awaitUnused(registry, Long.parseLong(args[2]));
      }
      System.exit(0);
    } catch (ExecutionException | IOException | RuntimeException e) {
      System.err.println("The stores cannot start: " + (e.getCause() == null ? e : e.getCause()));
      System.exit(1);
    }
  }

  private static void printEndpoints(EndpointsRegistry registry) {
    System.out.println("The stores run until Ctrl-C. To run tests on them:");
    System.out.println("export ROLECALL_TEST_PLATFORM='" + registry.endpoints() + "'");
  }

  /// A new directory, after the leftovers of the last run are removed.
  private static DataDirectory newDirectory(EndpointsRegistry registry) throws IOException {
    if (Files.exists(registry.dataDirectory())) {
      DataDirectory last = new DataDirectory(Path.of(Files.readString(registry.dataDirectory())));
      if (Files.isDirectory(last.path())) {
        new PidFiles(last).stopLeftovers();
        Directories.delete(last.path());
      }
    }
    Path directory = Files.createTempDirectory("rolecall-test-");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    AtomicFiles.write(registry.dataDirectory(), directory.toString());
    return new DataDirectory(directory);
  }

  /// Registers the shutdown of the stores before it starts them, so that a Ctrl-C during the start
  /// stops them too.
  private static Stores start(Path root, DataDirectory data, EndpointsRegistry registry)
      throws InterruptedException, ExecutionException {
    Ports ports = new Ports(data.file("ports.properties"), Map.of());
    Stores stores =
        new Stores(
            PlatformBinaries.in(root),
            data,
            ports,
            "512m",
            JavaProfile.QUICK_START,
            SupervisorListener.none());
    Thread shutdown = new Thread(() -> shutdown(stores, data.path(), registry), "shutdown");
    Runtime.getRuntime().addShutdownHook(shutdown);
    CompletableFuture.allOf(stores.start().values().toArray(CompletableFuture[]::new)).get();
    return stores;
  }

  private static void awaitUnused(EndpointsRegistry registry, long build)
      throws InterruptedException, IOException {
    Instant lastUsed = Instant.now();
    while (true) {
      TimeUnit.SECONDS.sleep(1);
      boolean used = registry.isUsed();
      lastUsed = used ? Instant.now() : lastUsed;
      boolean buildRuns = ProcessHandle.of(build).map(ProcessHandle::isAlive).orElse(false);
      boolean idle = Duration.between(lastUsed, Instant.now()).compareTo(MAX_IDLE) > 0;
      if (!used && (!buildRuns || idle) && registry.close()) {
        return;
      }
    }
  }

  private static void shutdown(Stores stores, Path directory, EndpointsRegistry registry) {
    try {
      registry.removeEndpoints(ProcessHandle.current().pid());
      stores.stop();
      Directories.delete(directory);
    } catch (IOException e) {
      // The next run deletes it.
      return;
    }
  }
}
