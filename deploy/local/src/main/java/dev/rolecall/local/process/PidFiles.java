package dev.rolecall.local.process;

import dev.rolecall.local.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which process runs a part, kept in files: what a killed platform left running is found by them.
public final class PidFiles {
  private final DataFolder data;

  public PidFiles(DataFolder data) {
    this.data = data;
  }

  void write(String part, long pid) {
    SmallFiles.write(file(part), Long.toString(pid));
  }

  void remove(String part) {
    try {
      Files.deleteIfExists(file(part));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + file(part), e);
    }
  }

  /// The process of a part, if it runs and its command line says that it is this platform's.
  public Optional<ProcessHandle> find(String part) {
    try {
      return Files.exists(file(part))
          ? ProcessHandle.of(Long.parseLong(Files.readString(file(part)).strip()))
              .filter(this::isOurs)
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Ends what an earlier platform on this folder left running, and tells which parts those were.
  public List<String> endLeftovers() {
    List<String> ended =
        parts().stream().filter(part -> find(part).map(PidFiles::end).orElse(false)).toList();
    parts().forEach(this::remove);
    return ended;
  }

  private List<String> parts() {
    try (Stream<Path> files = Files.list(data.folder("run"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pid"))
          .map(name -> name.substring(0, name.length() - ".pid".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + data.folder("run"), e);
    }
  }

  private boolean isOurs(ProcessHandle process) {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return new String(line, java.nio.charset.StandardCharsets.UTF_8)
          .contains(data.path().toString());
    } catch (IOException e) {
      return process.info().commandLine().orElse("").contains(data.path().toString());
    }
  }

  private static boolean end(ProcessHandle process) {
    ProcessTree.of(process).endAll(java.time.Duration.ofSeconds(10), "TERM");
    return true;
  }

  private Path file(String part) {
    return data.folder("run").resolve(part + ".pid");
  }
}
