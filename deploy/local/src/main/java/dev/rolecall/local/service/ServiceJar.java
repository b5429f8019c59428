package dev.rolecall.local.service;

import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Finds what starts a service: its executable jar, extracted.
public final class ServiceJar {
  private ServiceJar() {}

  /// The jar to start a service from, which names its libraries. It is extracted by the first call
  /// after a build, which takes a second or two.
  ///
  /// @param root of the checkout
  public static Path of(Path root, String module) {
    return ExtractedJar.of(executable(root.resolve(module).resolve("target"), module));
  }

  private static Path executable(Path target, String module) {
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
