package dev.rolecall.local.service;

import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.store.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// An executable jar of Spring Boot, extracted into a directory beside it: a small jar and its
/// libraries. From them a service starts with a quarter less CPU time than from jars within a jar
/// (docs/decisions/0082-services-start-from-extracted-jars.md).
final class ExtractedJar {
  private static final long TIMEOUT_SECONDS = 120;

  /// Including the current one: a platform that was started before the last build still loads
  /// classes from the one before.
  private static final int MAX_KEPT = 2;

  private ExtractedJar() {}

  /// @return the extracted jar, or the jar itself when its directory is not writable
  static Path of(Path jar) {
    Path all = jar.resolveSibling("extracted");
    try {
      Path extracted = all.resolve(version(jar));
      if (!Files.exists(extracted)) {
        extract(jar, Files.createDirectories(all), extracted);
        removeOlder(all);
      }
      return extracted.resolve(jar.getFileName());
    } catch (IOException notWritable) {
      return jar;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return jar;
    }
  }

  /// Changes with each build, unlike the time of modification, which is the same in all builds.
  static String version(Path jar) throws IOException {
    FileTime changed = (FileTime) Files.getAttribute(jar, "unix:ctime");
    return Files.size(jar) + "-" + changed.toMillis();
  }

  /// Another process may extract the same jar at the same time: whoever is first is kept.
  private static void extract(Path jar, Path all, Path extracted)
      throws IOException, InterruptedException {
    Path temporary = Files.createTempDirectory(all, "extracting");
    try {
      run(jar, temporary.resolve("jar"));
      Directories.moveIntoPlace(temporary.resolve("jar"), extracted);
    } finally {
      Directories.delete(temporary);
    }
  }

  private static void run(Path jar, Path destination) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            PlatformBinaries.java().toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--destination",
            destination.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = false;
    try {
      ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } finally {
      if (!ended) {
        process.destroyForcibly();
      }
    }
    if (!ended || process.exitValue() != 0) {
      throw new IOException("Extracting %s %s".formatted(jar, ended ? "failed" : "took too long"));
    }
  }

  private static void removeOlder(Path all) throws IOException {
    try (Stream<Path> versions = Files.list(all)) {
      List<Path> older =
          versions
              .filter(version -> !version.getFileName().toString().startsWith("extracting"))
              .sorted(Comparator.comparingLong(ExtractedJar::modified).reversed())
              .skip(MAX_KEPT)
              .toList();
      for (Path each : older) {
        Directories.delete(each);
      }
    }
  }

  private static long modified(Path version) {
    return version.toFile().lastModified();
  }
}
