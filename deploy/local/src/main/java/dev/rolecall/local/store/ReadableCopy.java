package dev.rolecall.local.store;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.process.UnprivilegedUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Programs that run as an unprivileged user must be readable for that user. Those in a checkout in
/// root's home are not: they are copied into the data directory once.
final class ReadableCopy {
  private ReadableCopy() {}

  static Path of(Path directory, DataDirectory data) {
    try {
      if (UnprivilegedUser.firstInaccessibleParent(directory).isEmpty()) {
        return directory;
      }
      Path programs = data.directory("programs");
      Path copy =
          programs.resolve(
              directory.getFileName() + "-" + Files.getLastModifiedTime(directory).toMillis());
      if (!Files.exists(copy)) {
        Path temporary = Files.createTempDirectory(programs, "copying");
        Directories.copyReadable(directory, temporary.resolve("copy"));
        Directories.moveIntoPlace(temporary.resolve("copy"), copy);
        Directories.delete(temporary);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + directory + " into " + data.path(), e);
    }
  }
}
