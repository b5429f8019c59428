package dev.rolecall.local.process;

import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reserves a port for one platform of this machine, across all users, with a lock on a file. A
/// port that is free now may be taken before its process listens: without the lock, two platforms
/// that start together choose the same port, and each finds that a process listens there.
///
/// The lock ends with the process, even when it is killed. Files are never deleted: a deleted file
/// could be locked twice.
final class PortLock implements AutoCloseable {
  /// The locks of this process. File locks belong to a process: closing a second channel would
  /// release the lock of the first.
  private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private PortLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// The directory that all platforms of this machine share.
  static Path defaultDirectory() {
    return Path.of(System.getProperty("java.io.tmpdir"), "rolecall-ports");
  }

  /// Empty when another platform has the lock, or when its file cannot be opened.
  static Optional<PortLock> tryLock(Path directory, int port) {
    Path file = directory(directory).resolve(port + ".lock");
    if (!LOCKED.add(file)) {
      return Optional.empty();
    }
    Optional<PortLock> lock = Optional.empty();
    try {
      FileChannel channel = open(file);
      if (channel.tryLock() == null) {
        channel.close();
      } else {
        lock = Optional.of(new PortLock(file, channel));
      }
    } catch (IOException e) {
      lock = Optional.empty();
    } finally {
      if (lock.isEmpty()) {
        LOCKED.remove(file);
      }
    }
    return lock;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("Cannot release " + file, e);
    } finally {
      LOCKED.remove(file);
    }
  }

  /// Writable for all users, as /tmp is: each may add files and delete only their own.
  private static Path directory(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectory(directory);
        Files.setAttribute(directory, "unix:mode", 01777);
      }
    } catch (FileAlreadyExistsException e) {
      // Another platform created it first.
    } catch (IOException e) {
      throw unusable(directory, e);
    }
    if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
      throw unusable(directory, null);
    }
    return directory;
  }

  private static PlatformException unusable(Path directory, @Nullable IOException why) {
    return new PlatformException(
        "Port locks are kept in %s, which is not writable. Make it writable for all users: chmod 1777 %s"
            .formatted(directory, directory),
        why);
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      Files.createFile(file);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    } catch (FileAlreadyExistsException e) {
      // It exists and is opened as it is.
    }
    return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }
}
