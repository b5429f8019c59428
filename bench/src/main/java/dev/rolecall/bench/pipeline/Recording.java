package dev.rolecall.bench.pipeline;

import dev.rolecall.local.PlatformBinaries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Records each JVM with Java Flight Recorder, through `jcmd`, so that no process needs other
/// options.
///
/// @param directory where the recordings go; the processes write them, one of them as another user
record Recording(Path directory, Consumer<String> log) {
  void start(List<RunningProcess> processes) {
    try {
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    } catch (IOException e) {
      throw new PipelineFailedException("Cannot create " + directory, e);
    }
    each(processes, _ -> List.of("JFR.start", "name=bench", "settings=profile"));
  }

  void dump(List<RunningProcess> processes, int postings) {
    each(
        processes,
        process ->
            List.of(
                "JFR.dump",
                "name=bench",
                "filename="
                    + directory
                        .toAbsolutePath()
                        .resolve(process.name() + "-" + postings + ".jfr")));
  }

  private void each(
      List<RunningProcess> processes,
      java.util.function.Function<RunningProcess, List<String>> command) {
    processes.stream()
        .filter(process -> !process.name().equals("postgresql"))
        .forEach(process -> jcmd(process.server(), command.apply(process)));
  }

  private void jcmd(ProcessHandle process, List<String> arguments) {
    List<String> command = new java.util.ArrayList<>();
    command.add(PlatformBinaries.javaHome().resolve("bin/jcmd").toString());
    command.add(Long.toString(process.pid()));
    command.addAll(arguments);
    try {
      Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!jcmd.waitFor(60, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
        log.accept("%s: %s".formatted(String.join(" ", command), said.strip()));
      }
    } catch (IOException e) {
      log.accept("%s: %s".formatted(String.join(" ", command), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineFailedException("Interrupted", e);
    }
  }
}
