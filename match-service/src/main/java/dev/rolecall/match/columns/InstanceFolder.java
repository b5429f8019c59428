package dev.rolecall.match.columns;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the folder of an instance. What it holds can be rebuilt from the log.
final class InstanceFolder {
  private static final Logger log = LoggerFactory.getLogger(InstanceFolder.class);
  private static final int MAX_INSTANCES = 64;

  private InstanceFolder() {}

  interface Opening<T> {
    T open(Path folder) throws IOException;
  }

  /// Opens what a folder holds; when it is broken, deletes it and opens an empty one.
  static <T> T openOrRebuild(Path folder, Opening<T> opening) throws IOException {
    try {
      Files.createDirectories(folder);
      return opening.open(folder);
    } catch (LockObtainFailedException inUse) {
      throw inUse;
    } catch (IOException | RuntimeException broken) {
      log.warn("{} is deleted and rebuilt from the log: {}", folder, broken.toString());
      empty(folder);
      return opening.open(folder);
    }
  }

  /// Opens the first numbered folder that no running instance has locked, so that several instances
  /// on a machine never share one.
  static <T> T claim(Path root, Opening<T> opening) throws IOException {
    for (int i = 0; i < MAX_INSTANCES; i++) {
      try {
        return openOrRebuild(root.resolve(Integer.toString(i)), opening);
      } catch (LockObtainFailedException inUse) {
        log.debug("{}/{} is held by another instance", root, i);
      }
    }
    throw new IOException("More than " + MAX_INSTANCES + " instances hold jobs in " + root);
  }

  private static void empty(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    }
  }
}
