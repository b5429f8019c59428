package dev.rolecall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares output with a file in `src/test/resources/golden`.
///
/// `JAVA_TOOL_OPTIONS=-Drolecall.golden.write=true mvn test` writes the files instead; look at the
/// difference before committing it.
public final class GoldenFile {
  private static final Path DIRECTORY = Path.of("src", "test", "resources", "golden");

  private GoldenFile() {}

  public static void assertMatches(String name, String actual) {
    Path file = DIRECTORY.resolve(name);
    try {
      if (Boolean.getBoolean("rolecall.golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual).as(name).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
