package dev.rolecall.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {
  @TempDir Path logs;

  @Test
  void aLargeLogIsCopiedAndEmptiedWhileAProcessAppendsToIt() throws IOException {
    Path log = logs.resolve("kafka.log");
    LogRotation rotation = new LogRotation(logs, 10, 2);
    try (OutputStream process =
        Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line :
          new String[] {"the first line\n", "the second line\n", "the third line\n"}) {
        process.write(line.getBytes(StandardCharsets.UTF_8));
        rotation.rotate();
      }
      process.write("now\n".getBytes(StandardCharsets.UTF_8));
      rotation.rotate();
    }
    assertThat(log).hasContent("now\n");
    assertThat(logs.resolve("kafka.log.1")).hasContent("the third line\n");
    assertThat(logs.resolve("kafka.log.2")).hasContent("the second line\n");
    try (Stream<Path> files = Files.list(logs)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void otherFilesAreKept() throws IOException {
    Path other = Files.writeString(logs.resolve("notes.txt"), "x".repeat(100));
    new LogRotation(logs, 10, 2).rotate();
    assertThat(other).hasContent("x".repeat(100));
  }
}
