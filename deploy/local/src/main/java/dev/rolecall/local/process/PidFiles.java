package dev.rolecall.local.process;

import dev.rolecall.local.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Stores the process ids of a platform in files, to find the processes that a killed platform left
/// running.
public final class PidFiles {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final DataDirectory data;

  public PidFiles(DataDirectory data) {
    this.data = data;
  }

  /// @param stopSignal the signal that makes it shut down cleanly
  void write(String name, long pid, String stopSignal) {
    AtomicFiles.write(file(name), pid + " " + stopSignal);
  }

  void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + file(name), e);
    }
  }

  /// The process of this name, if it runs and its command line identifies it as this platform's.
  public Optional<ProcessHandle> find(String name) {
    try {
      return Files.exists(file(name))
          ? ProcessHandle.of(Long.parseLong(words(name)[0])).filter(this::isOurs)
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Stops the processes that an earlier platform on this directory left running, all at once.
  ///
  /// @return their names
  public List<String> stopLeftovers() {
    List<String> left = names().stream().filter(name -> find(name).isPresent()).toList();
    List<CompletableFuture<Void>> stops =
        left.stream()
            .map(name -> CompletableFuture.runAsync(() -> stop(name), Thread::startVirtualThread))
            .toList();
    CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)).join();
    names().forEach(this::remove);
    return left;
  }

  private void stop(String name) {
    find(name).ifPresent(process -> ProcessTree.of(process).terminate(TIMEOUT, stopSignal(name)));
  }

  private String stopSignal(String name) {
    try {
      String[] words = words(name);
      return words.length == 2 ? words[1] : "TERM";
    } catch (IOException e) {
      return "TERM";
    }
  }

  private String[] words(String name) throws IOException {
    return Files.readString(file(name)).strip().split(" ");
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(data.directory("run"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pid"))
          .map(name -> name.substring(0, name.length() - ".pid".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + data.directory("run"), e);
    }
  }

  private boolean isOurs(ProcessHandle process) {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return new String(line, java.nio.charset.StandardCharsets.UTF_8).contains(data.id());
    } catch (IOException e) {
      return process.info().commandLine().orElse("").contains(data.id());
    }
  }

  private Path file(String name) {
    return data.directory("run").resolve(name + ".pid");
  }
}
