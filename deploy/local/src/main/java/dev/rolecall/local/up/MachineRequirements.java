package dev.rolecall.local.up;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.PlatformException;
import dev.rolecall.local.process.UnprivilegedUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks that this machine has the resources for a platform: 3 GB of free memory, 2 GB of disk.
final class MachineRequirements {
  private static final long GB = 1L << 30;
  private static final long MEMORY = 3 * GB;
  private static final long DISK = 2 * GB;
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

  private MachineRequirements() {}

  static void check(DataDirectory data) {
    long memory = availableMemory(Path.of("/proc/meminfo"));
    if (memory < MEMORY) {
      throw new PlatformException(
          "Rolecall needs 3 GB of free memory here; %.1f GB are available"
              .formatted((double) memory / GB));
    }
    try {
      long disk = Files.getFileStore(data.path()).getUsableSpace();
      if (disk < DISK) {
        throw new PlatformException(
            "Rolecall needs 2 GB of free disk for %s; %.1f GB are free. Choose another directory: --data DIR"
                .formatted(data.path(), (double) disk / GB));
      }
      Optional<Path> inaccessible =
          UnprivilegedUser.firstInaccessibleParent(PlatformBinaries.javaHome());
      if (inaccessible.isPresent()) {
        throw new PlatformException(
            "As root, Elasticsearch runs as user nobody, who cannot enter %s to run the JDK. Install a JDK 25 for all users, for example in /usr/lib/jvm"
                .formatted(inaccessible.get()));
      }
    } catch (IOException e) {
      throw new PlatformException("Cannot inspect " + data.path(), e);
    }
  }

  /// In bytes; the maximum where the system does not report it.
  static long availableMemory(Path meminfo) {
    try {
      Matcher available = AVAILABLE.matcher(Files.readString(meminfo));
      return available.find() ? Long.parseLong(available.group(1)) * 1024 : Long.MAX_VALUE;
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
