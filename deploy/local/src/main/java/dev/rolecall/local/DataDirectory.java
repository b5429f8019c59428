package dev.rolecall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The directory with all data that a platform keeps between runs.
///
/// @param path absolute
public record DataDirectory(Path path) {
  public DataDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /// A directory in it, which is created when it is missing.
  public Path directory(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create " + path.resolve(name), e);
    }
  }

  public Path file(String name) {
    return path.resolve(name);
  }

  public Path log(String process) {
    return directory("logs").resolve(process + ".log");
  }

  public Path mail() {
    return directory("mail");
  }

  /// The settings that the services and commands read.
  public Path serviceProperties() {
    return file("rolecall.properties");
  }

  /// Identifies the directory in command lines: letters, digits and a hyphen, the same in every
  /// run. The path itself may contain spaces, and `/x/live` is a prefix of `/x/live2`.
  public String id() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(path.toString().getBytes(StandardCharsets.UTF_8));
      return "rolecall-" + HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Part of the command line of every Java process of this platform. Other processes have only the
  /// id in theirs.
  public String marker() {
    return "-Drolecall.data.id=" + id();
  }
}
