package dev.rolecall.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractedJarTest {
  @TempDir Path target;

  /// The system tests start the services from extracted jars; this is about the other case.
  @Test
  void aJarThatCannotBeExtractedStartsAsItIs() throws IOException {
    Path jar = Files.writeString(target.resolve("service-exec.jar"), "not a jar");
    assertThat(ExtractedJar.of(jar)).isEqualTo(jar);
    assertThat(target.resolve("extracted")).isEmptyDirectory();
  }

  @Test
  void aJarIsExtractedOnce() throws IOException {
    Path jar = Files.writeString(target.resolve("service-exec.jar"), "not a jar");
    Path extracted =
        Files.createDirectories(target.resolve("extracted/" + ExtractedJar.version(jar)));
    assertThat(ExtractedJar.of(jar)).isEqualTo(extracted.resolve("service-exec.jar"));
  }
}
