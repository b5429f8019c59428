package dev.rolecall.local.up;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.PlatformException;
import dev.rolecall.local.process.Unprivileged;
import dev.rolecall.local.store.Directories;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The data folder before anything runs on it: is it there, ours alone, and can all parts use it?
final class DataFolderAccess {
  private static final String LOCK = "up.lock";

  private DataFolderAccess() {}

  static DataFolder usual(String mode) {
    return new DataFolder(base().resolve("rolecall").resolve(mode));
  }

  private static Path base() {
    if (Unprivileged.needed()) {
      return Path.of("/var/lib");
    }
    Map<String, String> environment = System.getenv();
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    return xdg.isBlank() ? Path.of(home, ".local", "share") : Path.of(xdg);
  }

  /// Makes it when missing; others may pass through, as a part may run as another user, but not
  /// look.
  static void make(DataFolder data) {
    try {
      if (!Files.isDirectory(data.path())) {
        Files.createDirectories(data.path());
        Files.setPosixFilePermissions(data.path(), PosixFilePermissions.fromString("rwx--x--x"));
      }
      Files.delete(Files.createTempFile(data.path(), "probe", ""));
      Optional<Path> barrier = Unprivileged.barrier(data.path());
      if (barrier.isPresent()) {
        throw new PlatformException(
            "As root, Elasticsearch and PostgreSQL run as user nobody, who cannot enter %s. Choose another folder (--data DIR), or let others through: chmod o+x %s"
                .formatted(barrier.get(), barrier.get()));
      }
    } catch (IOException e) {
      throw new PlatformException(
          "Cannot write to %s. Choose another folder: --data DIR".formatted(data.path()), e);
    }
  }

  /// Held until this process ends, however it ends.
  static FileLock lock(DataFolder data) {
    try {
      FileChannel channel =
          FileChannel.open(
              data.file(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new PlatformException(
            "deploy/up runs on %s already (process %s). Stop it, or choose another folder: --data DIR"
                .formatted(data.path(), Files.readString(data.file(LOCK)).strip()));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid())
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
      return lock;
    } catch (IOException e) {
      throw new PlatformException("Cannot lock " + data.file(LOCK), e);
    }
  }

  /// Deletes what is in it, if a platform made it.
  static void wipe(DataFolder data) {
    if (!DataFolderOrigin.exists(data)) {
      throw new PlatformException(data.path() + " was not made by deploy/up; it is left alone");
    }
    try (Stream<Path> inside = Files.list(data.path())) {
      List<Path> all = inside.filter(path -> !path.endsWith(LOCK)).toList();
      for (Path path : all) {
        Directories.delete(path);
      }
    } catch (IOException e) {
      throw new PlatformException("Cannot wipe " + data.path(), e);
    }
  }
}
