package dev.rolecall.local.store;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.Installation;
import dev.rolecall.local.process.KeeperEvents;
import dev.rolecall.local.process.Ports;
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
import java.util.concurrent.TimeoutException;

/// The main class of a process that runs stores for others: for the test JVMs of a build.
/// Arguments: checkout, meeting folder, and the process to outlive by none (the build), after which
/// it ends when nobody needs it. Without the last it runs until it is told to end, as
/// `deploy/rolecall platform`.
///
/// Its data lie in a temporary folder and are deleted at the end.
public final class SharedStores {
  private static final Duration UNUSED = Duration.ofMinutes(15);

  private SharedStores() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    MeetingPlace meeting = new MeetingPlace(Path.of(args[1]));
    boolean kept = args.length == 2;
    Path folder = Files.createTempDirectory("rolecall-test-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Stores stores = open(root, new DataFolder(folder));
    Thread end = new Thread(() -> end(stores, folder), "end");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      EndpointsFile.write(meeting.endpoints(), stores.endpoints(), ProcessHandle.current().pid());
      if (kept) {
        tell(meeting);
        new CountDownLatch(1).await();
      } else {
        awaitNoNeed(meeting, Long.parseLong(args[2]));
      }
    } finally {
      System.exit(0);
    }
  }

  private static void tell(MeetingPlace meeting) {
    System.out.println("The stores run until Ctrl-C. For tests on them:");
    System.out.println("export ROLECALL_TEST_PLATFORM=" + meeting.endpoints());
  }

  private static Stores open(Path root, DataFolder data)
      throws InterruptedException, ExecutionException, TimeoutException, IOException {
    Ports ports = new Ports(data.file("ports.properties"), Map.of());
    Stores stores = new Stores(Installation.in(root), data, ports, "512m", KeeperEvents.none());
    try {
      CompletableFuture.allOf(stores.start().values().toArray(CompletableFuture[]::new))
          .get(4, TimeUnit.MINUTES);
      return stores;
    } catch (ExecutionException | TimeoutException e) {
      end(stores, data.path());
      throw e;
    }
  }

  private static void awaitNoNeed(MeetingPlace meeting, long build)
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

  private static void end(Stores stores, Path folder) {
    stores.stop();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      // What cannot be deleted stays in the system's temporary folder, which is cleaned by others.
      return;
    }
  }
}
