package dev.rolecall.ingest.kafka.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The state directory of one instance. Several instances on a machine never share one, even with
/// the same settings. After a crash an instance claims the same directory again, with its content.
final class StateDirectory implements AutoCloseable {
  private static final int MAX_INSTANCES = 64;

  private final Path path;
  private final FileChannel lock;

  private StateDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// The first directory that is not locked by a running instance.
  static StateDirectory claim(Path root, String application) {
    Path all = root.resolve("streams");
    try {
      Files.createDirectories(all);
      for (int i = 0; i < MAX_INSTANCES; i++) {
        Optional<FileChannel> lock = tryLock(all.resolve(application + "-" + i + ".lock"));
        if (lock.isPresent()) {
          return new StateDirectory(all.resolve(Integer.toString(i)), lock.get());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot store state in " + all, e);
    }
    throw new IllegalStateException(
        "More than " + MAX_INSTANCES + " instances store state in " + all);
  }

  Path path() {
    return path;
  }

  private static Optional<FileChannel> tryLock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      // locked by another instance in this process
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot release " + path, e);
    }
  }
}
