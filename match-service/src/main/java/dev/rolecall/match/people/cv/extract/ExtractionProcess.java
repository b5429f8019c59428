package dev.rolecall.match.people.cv.extract;

import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Extracts the text of a document in a process of its own, which is killed when it takes too long
/// or writes too much. The document is sent through a pipe and is never written to disk; the
/// process has a private directory, which is deleted afterwards, and no environment variables,
/// which may hold passwords. Neither the document nor what the process writes is logged.
public final class ExtractionProcess {
  private static final Logger log = LoggerFactory.getLogger(ExtractionProcess.class);

  /// Enough for the maximum of characters with escapes.
  private static final int MAX_OUTPUT_BYTES = 1024 * 1024;

  private final Duration timeout;
  private final CommandLine command;

  /// Gives the command line of the worker, which has a private directory.
  @FunctionalInterface
  interface CommandLine {
    List<String> in(Path directory) throws IOException;
  }

  public ExtractionProcess(Duration timeout, int heapMegabytes) {
    this(timeout, directory -> WorkerCommand.of(heapMegabytes, directory));
  }

  ExtractionProcess(Duration timeout, CommandLine command) {
    this.timeout = timeout;
    this.command = command;
  }

  /// @throws DocumentException when the document cannot be read
  public DocumentText extract(byte[] document) {
    if (document.length > DocumentLimits.MAX_BYTES) {
      throw new DocumentException(DocumentProblem.TOO_LARGE);
    }
    try {
      Path directory = privateDirectory();
      try {
        return text(output(document, directory));
      } finally {
        delete(directory);
      }
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException("The worker process cannot be started", failed);
    }
  }

  private byte[] output(byte[] document, Path directory) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command.in(directory))
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    Process process = builder.start();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        threads.execute(() -> send(document, process.getOutputStream()));
        return CompletableFuture.supplyAsync(() -> receive(process), threads)
            .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException slow) {
        log.warn("A CV was not read within {}", timeout);
        return new byte[0];
      } catch (ExecutionException failed) {
        log.warn("Reading a CV failed: {}", String.valueOf(failed.getCause()));
        return new byte[0];
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new byte[0];
      } finally {
        kill(process);
      }
    }
  }

  private static void send(byte[] document, OutputStream to) {
    try (to) {
      to.write(document);
    } catch (IOException _) {
      // the worker ended early; its output, or that there is none, says why
    }
  }

  private static byte[] receive(Process process) {
    try {
      return process.getInputStream().readNBytes(MAX_OUTPUT_BYTES + 1);
    } catch (IOException closed) {
      return new byte[0];
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  /// No output, or too much, means that the process was killed or ended for lack of memory.
  private static DocumentText text(byte[] output) {
    if (output.length == 0 || output.length > MAX_OUTPUT_BYTES) {
      throw new DocumentException(DocumentProblem.TOO_COMPLEX);
    }
    try {
      ExtractionWorker.Result result = Json.MAPPER.readValue(output, ExtractionWorker.Result.class);
      if (result.text() != null) {
        return result.text();
      }
      throw new DocumentException(
          result.problem() == null ? DocumentProblem.DAMAGED : result.problem());
    } catch (JacksonException unreadable) {
      throw new DocumentException(DocumentProblem.TOO_COMPLEX);
    }
  }

  /// Readable by this user alone.
  private static Path privateDirectory() throws IOException {
    return Files.createTempDirectory(
        "rolecall-cv-",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
