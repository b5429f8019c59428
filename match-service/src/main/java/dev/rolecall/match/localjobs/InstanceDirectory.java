package dev.rolecall.match.localjobs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the directory of an instance. Its content can be rebuilt from the log.
final class InstanceDirectory {
  private static final Logger log = LoggerFactory.getLogger(InstanceDirectory.class);
  private static final int MAX_INSTANCES = 64;

  private InstanceDirectory() {}

  interface Opener<T> {
    T open(Path directory) throws IOException;
  }

  /// Opens the content of a directory. When it is broken, deletes it and opens an empty directory.
  static <T> T openOrRebuild(Path directory, Opener<T> opener) throws IOException {
    try {
      Files.createDirectories(directory);
      return opener.open(directory);
    } catch (LockObtainFailedException inUse) {
      throw inUse;
    } catch (IOException | RuntimeException broken) {
      log.warn("{} is deleted and rebuilt from the log: {}", directory, broken.toString());
      empty(directory);
      return opener.open(directory);
    }
  }

  /// Opens the first numbered directory that no running instance has locked, so that several
  /// instances on a machine never share one.
  static <T> T claim(Path root, Opener<T> opener) throws IOException {
    for (int i = 0; i < MAX_INSTANCES; i++) {
      try {
        return openOrRebuild(root.resolve(Integer.toString(i)), opener);
      } catch (LockObtainFailedException inUse) {
        log.debug("{}/{} is locked by another instance", root, i);
      }
    }
    throw new IOException("All " + MAX_INSTANCES + " state directories in " + root + " are locked");
  }

  private static void empty(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    }
  }
}
