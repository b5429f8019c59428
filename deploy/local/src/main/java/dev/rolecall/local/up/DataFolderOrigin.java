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

/// What a data folder was made for. Data of one mode, or of one time, must not be gone on with in
/// another.
record DataFolderOrigin(String mode, String asOf, Instant startedAt) {
  private static final String FILE = "platform.properties";
  private static final String NOW = "now";

  static boolean exists(DataFolder data) {
    return Files.exists(data.file(FILE));
  }

  /// The folder's marker; a new one says that it was started now.
  static DataFolderOrigin in(DataFolder data, RunMode mode) {
    DataFolderOrigin wished =
        new DataFolderOrigin(
            mode.word(), mode.time().map(Instant::toString).orElse(NOW), Instant.now());
    Optional<DataFolderOrigin> found = read(data.file(FILE));
    found.ifPresent(marker -> marker.mustFit(wished, data));
    return found.orElseGet(() -> wished.written(data));
  }

  /// A set clock goes on from where it was, over restarts.
  Optional<ServiceSettings.Clock> clock() {
    return asOf.equals(NOW)
        ? Optional.empty()
        : Optional.of(new ServiceSettings.Clock(Instant.parse(asOf), startedAt));
  }

  private void mustFit(DataFolderOrigin wished, DataFolder data) {
    if (!mode.equals(wished.mode) || !asOf.equals(wished.asOf)) {
      throw new PlatformException(
          "%s holds data of mode '%s' as of %s; this start asks for mode '%s' as of %s. Take another folder (--data), or wipe this one (--reset)."
              .formatted(data.path(), mode, asOf, wished.mode, wished.asOf));
    }
  }

  private DataFolderOrigin written(DataFolder data) {
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
