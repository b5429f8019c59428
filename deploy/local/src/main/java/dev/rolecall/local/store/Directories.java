package dev.rolecall.local.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Operations on whole directories.
public final class Directories {
  private static final Set<PosixFilePermission> FOR_ALL_TO_RUN =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> FOR_ALL_TO_READ =
      PosixFilePermissions.fromString("rw-r--r--");

  private Directories() {}

  /// Deletes a directory and its content, if it exists.
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }

  /// Copies a directory so that all users can read it.
  static void copyReadable(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
          Files.setPosixFilePermissions(copy, FOR_ALL_TO_RUN);
        } else {
          Files.copy(path, copy);
          Files.setPosixFilePermissions(
              copy, Files.isExecutable(path) ? FOR_ALL_TO_RUN : FOR_ALL_TO_READ);
        }
      }
    }
  }

  /// Moves a finished directory to its place atomically. When another process was first, its
  /// directory stays.
  public static void moveIntoPlace(Path finished, Path place) throws IOException {
    try {
      Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      delete(finished);
    }
  }
}
