package dev.rolecall.local.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// The folder where the process that runs shared stores and its users meet: the endpoints, a file
/// for each user, and a lock under which both look.
public record MeetingPlace(Path folder) {
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

  private Path users() {
    return folder.resolve("users");
  }

  /// What is done under the lock.
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException, InterruptedException;
  }
}
