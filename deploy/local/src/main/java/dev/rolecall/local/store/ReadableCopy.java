package dev.rolecall.local.store;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.process.Unprivileged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Programs that run as an unprivileged user must be readable for that user. Those in a checkout in
/// root's home are not: they are copied into the data folder once.
final class ReadableCopy {
  private ReadableCopy() {}

  static Path of(Path folder, DataFolder data) {
    try {
      if (Unprivileged.barrier(folder).isEmpty()) {
        return folder;
      }
      Path parts = data.folder("parts");
      Path copy =
          parts.resolve(folder.getFileName() + "-" + Files.getLastModifiedTime(folder).toMillis());
      if (!Files.exists(copy)) {
        Path temporary = Files.createTempDirectory(parts, "copying");
        Directories.copyReadable(folder, temporary.resolve("copy"));
        Directories.publish(temporary.resolve("copy"), copy);
        Directories.delete(temporary);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + folder + " into " + data.path(), e);
    }
  }
}
