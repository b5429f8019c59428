package dev.rolecall.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Programs of the operating system.
public final class SystemCommands {
  /// Runs a command in a separate session, under the same process id; empty where it is missing.
  static final List<String> SETSID = find("setsid").map(List::of).orElse(List.of());

  private SystemCommands() {}

  static Optional<String> find(String program) {
    return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /// Runs a command until it exits, for at most a minute. When it fails, the exception holds its
  /// output.
  public static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("%s did not end within a minute".formatted(command.getFirst()));
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "%s exited with code %d: %s"
              .formatted(String.join(" ", command), process.exitValue(), output.strip()));
    }
    return output;
  }

  static void signal(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder(find("kill").orElse("kill"), "-" + name, Long.toString(pid))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
