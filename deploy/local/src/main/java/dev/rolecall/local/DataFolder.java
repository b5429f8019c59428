package dev.rolecall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a platform keeps everything that outlives it.
///
/// @param path absolute
public record DataFolder(Path path) {
  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  /// Made when missing.
  public Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + path.resolve(name), e);
    }
  }

  public Path file(String name) {
    return path.resolve(name);
  }

  public Path log(String part) {
    return folder("logs").resolve(part + ".log");
  }

  public Path mail() {
    return folder("mail");
  }

  /// The settings that the services and commands read.
  public Path serviceProperties() {
    return file("rolecall.properties");
  }

  /// Stands in the command line of every process of this platform.
  public String marker() {
    return "-Drolecall.data=" + path;
  }
}
