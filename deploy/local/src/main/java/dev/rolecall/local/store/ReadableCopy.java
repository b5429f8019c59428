package dev.rolecall.local.store;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.process.Unprivileged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Programs that run as a user without rights must lie where that user can read them. A checkout
/// below root's home does not: then they are copied into the data folder, once.
final class ReadableCopy {
  private ReadableCopy() {}

  static Path readable(Path folder, DataFolder data) {
    try {
      if (Unprivileged.barrier(folder).isEmpty()) {
        return folder;
      }
      Path parts = data.folder("parts");
      Path copy =
          parts.resolve(folder.getFileName() + "-" + Files.getLastModifiedTime(folder).toMillis());
      if (!Files.exists(copy)) {
        Path beside = Files.createTempDirectory(parts, "copying");
        Directories.copyForAll(folder, beside.resolve("it"));
        Directories.publish(beside.resolve("it"), copy);
        Directories.delete(beside);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + folder + " into " + data.path(), e);
    }
  }
}
