package dev.rolecall.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random secrets of 32 hexadecimal digits, each in a file that only its owner can read.
public final class Secrets {
  private Secrets() {}

  /// The secret in this file, which is created when it is missing.
  public static synchronized String of(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        AtomicFiles.write(file, HexFormat.of().formatHex(bytes));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
