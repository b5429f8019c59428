package dev.rolecall.local.up;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.PlatformException;
import dev.rolecall.local.process.AtomicFiles;
import dev.rolecall.local.service.ServiceSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// The mode and the time that a data directory was created for. A run in another mode or at another
/// time must not continue with its data.
record DataDirectoryOrigin(String mode, String asOf, Instant startedAt) {
  private static final String FILE = "platform.properties";
  private static final String NOW = "now";

  static boolean exists(DataDirectory data) {
    return Files.exists(data.file(FILE));
  }

  /// Reads the origin of a directory, or writes that of a new one.
  static DataDirectoryOrigin in(DataDirectory data, RunMode mode) {
    DataDirectoryOrigin requested =
        new DataDirectoryOrigin(
            mode.id(), mode.time().map(Instant::toString).orElse(NOW), Instant.now());
    Optional<DataDirectoryOrigin> found = read(data.file(FILE));
    found.ifPresent(origin -> origin.requireMatch(requested, data));
    return found.orElseGet(() -> requested.write(data));
  }

  /// A set clock continues over restarts.
  Optional<ServiceSettings.ClockSetting> clock() {
    return asOf.equals(NOW)
        ? Optional.empty()
        : Optional.of(new ServiceSettings.ClockSetting(Instant.parse(asOf), startedAt));
  }

  private void requireMatch(DataDirectoryOrigin requested, DataDirectory data) {
    if (!mode.equals(requested.mode) || !asOf.equals(requested.asOf)) {
      throw new PlatformException(
          "%s contains data of mode '%s' as of %s; this run uses mode '%s' as of %s. Choose another directory (--data), or delete its content (--reset)."
              .formatted(data.path(), mode, asOf, requested.mode, requested.asOf));
    }
  }

  private DataDirectoryOrigin write(DataDirectory data) {
    Properties p = new Properties();
    p.setProperty("mode", mode);
    p.setProperty("asOf", asOf);
    p.setProperty("startedAt", startedAt.toString());
    AtomicFiles.store(data.file(FILE), p);
    return this;
  }

  private static Optional<DataDirectoryOrigin> read(Path file) {
    return AtomicFiles.load(file)
        .map(
            p ->
                new DataDirectoryOrigin(
                    p.getProperty("mode"),
                    p.getProperty("asOf"),
                    Instant.parse(p.getProperty("startedAt"))));
  }
}
