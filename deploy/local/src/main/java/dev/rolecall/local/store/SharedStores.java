package dev.rolecall.local.store;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.Installation;
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

/// The main class of a process that runs stores for others: for the test JVMs of a build.
/// Arguments: checkout, meeting folder, and the process to outlive by none (the build), after which
/// it ends when nobody needs it. Without the last it runs until it is told to end, as
/// `deploy/rolecall platform`.
///
/// Its data lie in a temporary folder (a checkout may lie where user `nobody` cannot enter) and are
/// deleted at the end; what a killed one left is ended and deleted by the next.
public final class SharedStores {
  private static final Duration UNUSED = Duration.ofMinutes(15);

  private SharedStores() {}

  public static void main(String[] args) throws Exception {
    EndpointsRegistry meeting = new EndpointsRegistry(Path.of(args[1]));
    boolean kept = args.length == 2;
    try (var own = meeting.own(!kept)) {
      if (own == null) {
        System.err.println("Stores run here already: " + meeting.runner());
        System.exit(1);
      }
      DataFolder data = freshFolder(meeting);
      Stores stores = start(Path.of(args[0]), data, meeting);
      EndpointsFile.write(meeting.endpoints(), stores.endpoints(), ProcessHandle.current().pid());
      if (kept) {
        tell(meeting);
        new CountDownLatch(1).await();
      } else {
        awaitNoNeed(meeting, Long.parseLong(args[2]));
      }
      System.exit(0);
    } catch (ExecutionException | IOException | RuntimeException e) {
      System.err.println("The stores cannot run: " + (e.getCause() == null ? e : e.getCause()));
      System.exit(1);
    }
  }

  private static void tell(EndpointsRegistry meeting) {
    System.out.println("The stores run until Ctrl-C. For tests on them:");
    System.out.println("export ROLECALL_TEST_PLATFORM='" + meeting.endpoints() + "'");
  }

  /// A new one, after the last one's leftovers are gone.
  private static DataFolder freshFolder(EndpointsRegistry meeting) throws IOException {
    if (Files.exists(meeting.dataFolder())) {
      DataFolder last = new DataFolder(Path.of(Files.readString(meeting.dataFolder())));
      if (Files.isDirectory(last.path())) {
        new PidFiles(last).endLeftovers();
        Directories.delete(last.path());
      }
    }
    Path folder = Files.createTempDirectory("rolecall-test-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    AtomicFiles.write(meeting.dataFolder(), folder.toString());
    return new DataFolder(folder);
  }

  /// Whatever happens from here on, also a Ctrl-C during the start, ends them with this process.
  private static Stores start(Path root, DataFolder data, EndpointsRegistry meeting)
      throws InterruptedException, ExecutionException {
    Ports ports = new Ports(data.file("ports.properties"), Map.of());
    Stores stores =
        new Stores(Installation.in(root), data, ports, "512m", SupervisorListener.none());
    Thread end = new Thread(() -> end(stores, data.path(), meeting), "end");
    Runtime.getRuntime().addShutdownHook(end);
    CompletableFuture.allOf(stores.start().values().toArray(CompletableFuture[]::new)).get();
    return stores;
  }

  private static void awaitNoNeed(EndpointsRegistry meeting, long build)
      throws InterruptedException, IOException {
    Instant lastUsed = Instant.now();
    while (true) {
      TimeUnit.SECONDS.sleep(1);
      boolean used = meeting.isUsed();
      lastUsed = used ? Instant.now() : lastUsed;
      boolean buildRuns = ProcessHandle.of(build).map(ProcessHandle::isAlive).orElse(false);
      boolean idle = Duration.between(lastUsed, Instant.now()).compareTo(UNUSED) > 0;
      if (!used && (!buildRuns || idle) && meeting.close()) {
        return;
      }
    }
  }

  private static void end(Stores stores, Path folder, EndpointsRegistry meeting) {
    try {
      meeting.forget(ProcessHandle.current().pid());
      stores.stop();
      Directories.delete(folder);
    } catch (IOException e) {
      // What cannot be deleted now is deleted by the next.
      return;
    }
  }
}
