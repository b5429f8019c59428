package dev.rolecall.local.up;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.PlatformException;
import dev.rolecall.local.process.AtomicFiles;
import dev.rolecall.local.service.ServiceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// The mode and the time that a data folder was created for. A run in another mode or at another
/// time must not continue with its data.
record DataFolderOrigin(String mode, String asOf, Instant startedAt) {
  private static final String FILE = "platform.properties";
  private static final String NOW = "now";

  static boolean exists(DataFolder data) {
    return Files.exists(data.file(FILE));
  }

  /// Reads the origin of a folder, or writes that of a new one.
  static DataFolderOrigin in(DataFolder data, RunMode mode) {
    DataFolderOrigin requested =
        new DataFolderOrigin(
            mode.id(), mode.time().map(Instant::toString).orElse(NOW), Instant.now());
    Optional<DataFolderOrigin> found = read(data.file(FILE));
    found.ifPresent(origin -> origin.mustMatch(requested, data));
    return found.orElseGet(() -> requested.write(data));
  }

  /// A set clock continues over restarts.
  Optional<ServiceSettings.Clock> clock() {
    return asOf.equals(NOW)
        ? Optional.empty()
        : Optional.of(new ServiceSettings.Clock(Instant.parse(asOf), startedAt));
  }

  private void mustMatch(DataFolderOrigin requested, DataFolder data) {
    if (!mode.equals(requested.mode) || !asOf.equals(requested.asOf)) {
      throw new PlatformException(
          "%s holds data of mode '%s' as of %s; this start asks for mode '%s' as of %s. Choose another folder (--data), or delete its content (--reset)."
              .formatted(data.path(), mode, asOf, requested.mode, requested.asOf));
    }
  }

  private DataFolderOrigin write(DataFolder data) {
    Properties p = new Properties();
    p.setProperty("mode", mode);
    p.setProperty("asOf", asOf);
    p.setProperty("startedAt", startedAt.toString());
    AtomicFiles.store(data.file(FILE), p);
    return this;
  }

  private static Optional<DataFolderOrigin> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties p = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      p.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    Instant startedAt = Instant.parse(p.getProperty("startedAt"));
    return Optional.of(
        new DataFolderOrigin(p.getProperty("mode"), p.getProperty("asOf"), startedAt));
  }
}
