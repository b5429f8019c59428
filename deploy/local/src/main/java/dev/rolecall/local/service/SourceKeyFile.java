package dev.rolecall.local.service;

import dev.rolecall.local.PlatformException;
import dev.rolecall.local.process.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The operator's keys of sources, in a file of the data directory that only its owner can read.
public final class SourceKeyFile {
  public static final String NAME = "source-keys.properties";

  private static final Pattern KEY = Pattern.compile("rolecall\\.sources\\.[a-z-]+\\.[a-z-]+");
  private static final Set<PosixFilePermission> OF_OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private SourceKeyFile() {}

  /// The settings in the file, none when it does not exist.
  ///
  /// @throws PlatformException when others can read it, or when it has other settings; the message
  ///   contains no value
  public static Map<String, String> read(Path file) {
    Properties keys = AtomicFiles.load(file).orElseGet(Properties::new);
    if (!keys.isEmpty()) {
      checkAccess(file);
    }
    for (String name : keys.stringPropertyNames()) {
      if (!KEY.matcher(name).matches()) {
        throw new PlatformException(
            "%s has keys of sources only, such as rolecall.sources.usajobs.key; got '%s'"
                .formatted(file, name));
      }
    }
    return keys.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, keys::getProperty));
  }

  private static void checkAccess(Path file) {
    try {
      if (!OF_OWNER.containsAll(Files.getPosixFilePermissions(file))) {
        throw new PlatformException(
            "Other users can read the keys in %s; run: chmod 600 %s".formatted(file, file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
