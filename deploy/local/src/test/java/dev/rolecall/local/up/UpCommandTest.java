package dev.rolecall.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UpCommandTest {
  @TempDir Path directory;
  private final StringWriter said = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--sample --as-of 2023-06-05",
        "--sample --sources http://127.0.0.1:1/sources.json",
        "--as-of 2023-06-05",
        "--sources http://127.0.0.1:1/sources.json --as-of yesterday",
        "--reset",
        "--nonsense"
      })
  void aWrongCallIsExplained(String line) {
    assertThat(call(line + " --data " + directory.resolve("data"))).isEqualTo(2);
    assertThat(said.toString()).contains("Usage: deploy/up");
    assertThat(directory.resolve("data/platform.properties")).doesNotExist();
  }

  @Test
  void helpTellsTheModes() {
    assertThat(call("--help")).isZero();
    assertThat(said.toString())
        .contains("--sample", "--sources", "--as-of", "--data", "Exit status");
  }

  private int call(String line) {
    CommandLine command = new CommandLine(new UpCommand());
    command.setOut(new PrintWriter(said));
    command.setErr(new PrintWriter(said));
    return command.execute(line.split(" "));
  }
}
