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

/// A directory shared by the process that runs the stores and the processes that use them. It
/// contains the endpoints, a file for each user, and a lock for access to both.
public record EndpointsRegistry(Path directory) {
  public Path endpoints() {
    return directory.resolve("endpoints.properties");
  }

  public Path log() {
    return directory.resolve("stores.log");
  }

  /// Runs something while no other thread or process has the lock.
  public <T> T locked(Work<T> work) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    try (FileChannel channel =
            FileChannel.open(
                directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      return work.run();
    }
  }

  /// Registers this process as a user of the stores until it ends. Call it under the lock.
  public void register() throws IOException {
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

  /// Removes the endpoints, unless a user has registered in the meantime.
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

  /// Makes this process the one that runs the stores until it ends, even when it is killed.
  ///
  /// @param wait whether to wait until another such process has ended
  /// @return null when there is another one and we do not wait
  @Nullable FileLock lockOwner(boolean wait) throws IOException {
    Files.createDirectories(directory);
    FileChannel channel =
        FileChannel.open(
            directory.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return wait ? channel.lock() : channel.tryLock();
  }

  /// Describes the process that runs the stores.
  String ownerDescription() {
    return EndpointsFile.read(endpoints())
        .map(entry -> "process %d, with %s".formatted(entry.owner(), endpoints()))
        .orElse("a process that is starting or stopping; try again in a moment");
  }

  /// Removes the endpoints if they belong to this owner, even if the stores are in use.
  void removeEndpoints(long owner) throws IOException {
    if (EndpointsFile.read(endpoints()).filter(entry -> entry.owner() == owner).isPresent()) {
      Files.deleteIfExists(endpoints());
    }
  }

  /// The file that contains the path of the data directory of the current or last run.
  Path dataDirectory() {
    return directory.resolve("data-directory");
  }

  private Path users() {
    return directory.resolve("users");
  }

  /// An action that runs under the lock.
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException, InterruptedException;
  }
}
