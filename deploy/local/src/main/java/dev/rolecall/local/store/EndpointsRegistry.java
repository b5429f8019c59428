package dev.rolecall.local.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder where the process that runs shared stores and its users meet: the endpoints, a file
/// for each user, and a lock under which both look.
public record EndpointsRegistry(Path folder) {
  public Path endpoints() {
    return folder.resolve("endpoints.properties");
  }

  public Path log() {
    return folder.resolve("stores.log");
  }

  /// Does something while nobody else does, in any process.
  public <T> T locked(Work<T> work) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      return work.run();
    }
  }

  /// Says that this process uses the stores, until it ends. Under the lock.
  public void enter() throws IOException {
    Files.createDirectories(users());
    Files.writeString(users().resolve(Long.toString(ProcessHandle.current().pid())), "");
  }

  boolean isUsed() throws IOException {
    if (!Files.isDirectory(users())) {
      return false;
    }
    List<Path> all;
    try (Stream<Path> files = Files.list(users())) {
      all = files.toList();
    }
    boolean used = false;
    for (Path user : all) {
      if (ProcessHandle.of(Long.parseLong(user.getFileName().toString())).isPresent()) {
        used = true;
      } else {
        Files.deleteIfExists(user);
      }
    }
    return used;
  }

  /// Takes the endpoints away, unless somebody came meanwhile.
  boolean close() throws IOException, InterruptedException {
    return locked(
        () -> {
          if (isUsed()) {
            return false;
          }
          Files.deleteIfExists(endpoints());
          return true;
        });
  }

  /// Makes this process the one that runs the stores, until it ends, however it ends.
  ///
  /// @param wait until another one has ended; else null when there is one
  @Nullable FileLock own(boolean wait) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return wait ? channel.lock() : channel.tryLock();
  }

  /// Who runs the stores, for a person.
  String runner() {
    return EndpointsFile.read(endpoints())
        .map(entry -> "process %d, with %s".formatted(entry.owner(), endpoints()))
        .orElse("a process that starts or ends just now; try again in a moment");
  }

  /// Takes the endpoints away if they are this owner's: a Ctrl-C asks nobody.
  void forget(long owner) throws IOException {
    if (EndpointsFile.read(endpoints()).filter(entry -> entry.owner() == owner).isPresent()) {
      Files.deleteIfExists(endpoints());
    }
  }

  /// Tells where the data of who runs the stores lie, or of who ran them last.
  Path dataFolder() {
    return folder.resolve("data-folder");
  }

  private Path users() {
    return folder.resolve("users");
  }

  /// What is done under the lock.
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException, InterruptedException;
  }
}
