package dev.rolecall.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// Writes and reads files that are complete at any moment, even after a kill: to a temporary file,
/// which is then renamed.
public final class AtomicFiles {
  private AtomicFiles() {}

  /// The file is readable only by its owner: some contain a password.
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path temporary =
          Files.createTempFile(
              file.getParent(),
              "." + file.getFileName(),
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(temporary, text);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  public static void store(Path file, Properties properties) {
    StringBuilder text = new StringBuilder();
    Map<Object, Object> sorted = new TreeMap<>(properties);
    sorted.forEach(
        (key, value) -> text.append(key).append('=').append(escaped(value)).append('\n'));
    write(file, text.toString());
  }

  /// Empty when the file does not exist.
  public static Optional<Properties> load(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return Optional.of(properties);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static String escaped(Object value) {
    return value.toString().replace("\\", "\\\\").replace("\n", "\\n");
  }
}
