package dev.rolecall.bench.pipeline;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Bytes in the directories of a platform. Files may disappear meanwhile.
final class DiskUsage {
  private static final List<String> DIRECTORYS =
      List.of(
          "kafka",
          "elasticsearch/data",
          "postgresql",
          "state/ingest-service",
          "state/match-service");

  private DiskUsage() {}

  static Map<String, Long> of(Path data) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    for (String directory : DIRECTORYS) {
      Path path = data.resolve(directory);
      if (Files.isDirectory(path)) {
        bytes.put(directory, sum(path));
      }
    }
    return bytes;
  }

  private static long sum(Path directory) {
    long[] sum = new long[1];
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              sum[0] += allocated(file, attributes);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return sum[0];
    }
    return sum[0];
  }

  /// Kafka's index files are sparse: 10 MB each by their size, and almost nothing on the disk.
  private static long allocated(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    return name.endsWith("index") && attributes.size() >= 10_000_000 ? 4096 : attributes.size();
  }
}
