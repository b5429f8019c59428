package dev.rolecall.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The names and contents of all files of a data directory, except the stores' own files, which are
/// read through the stores.
record StoredFiles(Path directory) implements StoredData.Reader {
  private static final List<String> STORES =
      List.of("elasticsearch/data", "kafka/data", "postgresql/data");

  @Override
  public void read(StoredData.Visitor visitor) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString();
        if (STORES.stream().noneMatch(store -> name.startsWith(store + "/"))) {
          visitor.visit("file " + name, name.getBytes(StandardCharsets.UTF_8));
          byte[] content = Files.readAllBytes(file);
          visitor.visit("file " + name, content);
          visitor.visit("file " + name, withoutLineBreaks(content));
        }
      }
    }
  }

  /// Mails break long lines.
  private static byte[] withoutLineBreaks(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1)
        .replaceAll("=\r?\n", "")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
