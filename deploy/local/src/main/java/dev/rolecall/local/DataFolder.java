package dev.rolecall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

  /// Stands for the path where spaces would part it, and where `/x/live` would be found in
  /// `/x/live2`: letters, digits and a hyphen, the same from start to start.
  public String id() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(path.toString().getBytes(StandardCharsets.UTF_8));
      return "rolecall-" + HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Stands in the command line of every Java process of this platform; others have the id alone.
  public String marker() {
    return "-Drolecall.data.id=" + id();
  }
}
