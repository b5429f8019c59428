package dev.rolecall.local.up;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.PlatformException;
import dev.rolecall.local.process.UnprivilegedUser;
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

/// Prepares a data directory: creates it, locks it, and checks that all processes can use it.
final class DataDirectoryAccess {
  private static final String LOCK = "up.lock";

  private DataDirectoryAccess() {}

  static DataDirectory defaultDirectory(String mode) {
    return new DataDirectory(base().resolve("rolecall").resolve(mode));
  }

  private static Path base() {
    if (UnprivilegedUser.isNeeded()) {
      return Path.of("/var/lib");
    }
    Map<String, String> environment = System.getenv();
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    return xdg.isBlank() ? Path.of(home, ".local", "share") : Path.of(xdg);
  }

  private static final String OWNER_ONLY = "rwx------";

  /// As root, some processes run as another user, who may enter the directory but not list it.
  private static final String OTHERS_ENTER = "rwx--x--x";

  /// Creates it when it is missing. It is for its owner only, as it holds personal data.
  static void create(DataDirectory data) {
    try {
      if (!Files.isDirectory(data.path())) {
        Files.createDirectories(data.path());
        String permissions = UnprivilegedUser.isNeeded() ? OTHERS_ENTER : OWNER_ONLY;
        Files.setPosixFilePermissions(data.path(), PosixFilePermissions.fromString(permissions));
      }
      Files.delete(Files.createTempFile(data.path(), "probe", ""));
      Optional<Path> inaccessible = UnprivilegedUser.firstInaccessibleParent(data.path());
      if (inaccessible.isPresent()) {
        throw new PlatformException(
            "As root, Elasticsearch and PostgreSQL run as user nobody, who cannot enter %s. Choose another directory (--data DIR), or allow it: chmod o+x %s"
                .formatted(inaccessible.get(), inaccessible.get()));
      }
    } catch (IOException e) {
      throw new PlatformException(
          "Cannot write to %s. Choose another directory: --data DIR".formatted(data.path()), e);
    }
  }

  /// Locks the directory until this process exits, even when it is killed.
  static FileLock lock(DataDirectory data) {
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
            "deploy/up is already running on %s (process %s). Stop it, or choose another directory: --data DIR"
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

  /// Deletes its content, if `deploy/up` created the directory.
  static void reset(DataDirectory data) {
    if (!DataDirectoryOrigin.exists(data)) {
      throw new PlatformException(data.path() + " was not created by deploy/up and is not changed");
    }
    try (Stream<Path> inside = Files.list(data.path())) {
      List<Path> all = inside.filter(path -> !path.endsWith(LOCK)).toList();
      for (Path path : all) {
        Directories.delete(path);
      }
    } catch (IOException e) {
      throw new PlatformException("Cannot delete the content of " + data.path(), e);
    }
  }
}
