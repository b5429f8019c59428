package dev.rolecall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The programs of the stores and the classes of Rolecall, unpacked by the build. A platform only
/// reads them.
///
/// @param platform contains elasticsearch-*, kafka (jars) and lib (the libraries of Rolecall)
/// @param classes the classes of this module
public record PlatformBinaries(Path platform, Path classes) {
  /// The binaries in the checkout at `root`, after its build.
  public static PlatformBinaries in(Path root) {
    Path target = root.resolve("deploy/local/target").toAbsolutePath().normalize();
    return new PlatformBinaries(target.resolve("platform"), target.resolve("classes"));
  }

  public Path elasticsearchHome() {
    try (Stream<Path> inside = Files.list(platform)) {
      return inside
          .filter(path -> path.getFileName().toString().startsWith("elasticsearch-"))
          .findFirst()
          .orElseThrow(() -> new PlatformException("Elasticsearch is not in " + platform));
    } catch (IOException e) {
      throw new UncheckedIOException("The platform is not built: " + platform, e);
    }
  }

  public String kafkaClassPath() {
    return platform.resolve("kafka") + "/*";
  }

  public String ownClassPath() {
    return classes + ":" + platform.resolve("lib") + "/*";
  }

  /// The `java` that runs this process. All Java processes of a platform run on it.
  public static Path java() {
    return javaHome().resolve("bin/java");
  }

  public static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }
}
