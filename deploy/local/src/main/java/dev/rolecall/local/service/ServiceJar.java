package dev.rolecall.local.service;

import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Finds the executable jar of a service.
final class ServiceJar {
  private ServiceJar() {}

  static Path of(Path root, String module) {
    Path target = root.resolve(module).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("no -exec.jar"));
    } catch (IOException e) {
      throw new PlatformException(
          "%s is not built: %s has no executable jar".formatted(module, target), e);
    }
  }
}
