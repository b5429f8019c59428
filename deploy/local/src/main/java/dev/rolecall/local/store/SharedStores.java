package dev.rolecall.local.store;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.Installation;
import dev.rolecall.local.JavaProfile;
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
/// build. Arguments: the checkout, the registry's folder, and the process id of the build. It ends
/// when the build has ended and no process uses the stores. Without the last argument, as
/// `deploy/rolecall platform` starts it, it runs until it is stopped.
///
/// Its data are in a temporary folder (user `nobody` may not be able to enter the checkout) and are
/// deleted at the end. The next run ends and deletes what a killed one left.
public final class SharedStores {
  private static final Duration MAX_IDLE = Duration.ofMinutes(15);

  private SharedStores() {}

  public static void main(String[] args) throws Exception {
    EndpointsRegistry registry = new EndpointsRegistry(Path.of(args[1]));
    boolean standalone = args.length == 2;
    try (var owner = registry.lockOwner(!standalone)) {
      if (owner == null) {
        System.err.println("Stores are already running here: " + registry.runner());
        System.exit(1);
      }
      DataFolder data = freshFolder(registry);
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

  /// A new folder, after the leftovers of the last run are removed.
  private static DataFolder freshFolder(EndpointsRegistry registry) throws IOException {
    if (Files.exists(registry.dataFolder())) {
      DataFolder last = new DataFolder(Path.of(Files.readString(registry.dataFolder())));
      if (Files.isDirectory(last.path())) {
        new PidFiles(last).terminateLeftovers();
        Directories.delete(last.path());
      }
    }
    Path folder = Files.createTempDirectory("rolecall-test-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    AtomicFiles.write(registry.dataFolder(), folder.toString());
    return new DataFolder(folder);
  }

  /// Registers the end of the stores before it starts them, so that a Ctrl-C during the start ends
  /// them too.
  private static Stores start(Path root, DataFolder data, EndpointsRegistry registry)
      throws InterruptedException, ExecutionException {
    Ports ports = new Ports(data.file("ports.properties"), Map.of());
    Stores stores =
        new Stores(
            Installation.in(root),
            data,
            ports,
            "512m",
            JavaProfile.QUICK_START,
            SupervisorListener.none());
    Thread end = new Thread(() -> end(stores, data.path(), registry), "end");
    Runtime.getRuntime().addShutdownHook(end);
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

  private static void end(Stores stores, Path folder, EndpointsRegistry registry) {
    try {
      registry.forget(ProcessHandle.current().pid());
      stores.stop();
      Directories.delete(folder);
    } catch (IOException e) {
      // The next run deletes it.
      return;
    }
  }
}
