package dev.rolecall.match.people.cv.extract;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

/// Extracts the text of a document in a process of its own, which is killed when it takes too long
/// or writes too much. The document is sent through a pipe and is never written to disk; the
/// process has a private directory, which is deleted afterwards, and no environment variables,
/// which may hold passwords. Neither the document nor what the process writes is logged.
public final class ExtractionProcess {
  private static final Logger log = LoggerFactory.getLogger(ExtractionProcess.class);

  /// After the end of the output.
  private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(5);

  private final Duration timeout;
  private final CommandLine command;
  private final MeterRegistry meters;

  /// Gives the command line of the worker, which has a private directory.
  @FunctionalInterface
  interface CommandLine {
    List<String> in(Path directory) throws IOException;
  }

  public ExtractionProcess(Duration timeout, int heapMegabytes, MeterRegistry meters) {
    this(timeout, directory -> WorkerCommand.of(heapMegabytes, directory), meters);
  }

  ExtractionProcess(Duration timeout, CommandLine command, MeterRegistry meters) {
    this.timeout = timeout;
    this.command = command;
    this.meters = meters;
  }

  /// @throws DocumentException when the document cannot be read
  /// @throws ExtractionFailedException when the worker failed; the document may be readable
  public DocumentText extract(byte[] document) {
    try {
      checkSize(document);
      DocumentText text = run(document);
      count("read");
      return text;
    } catch (DocumentException refused) {
      count(refused.problem() == DocumentProblem.TOO_COMPLEX ? "too-complex" : "refused");
      throw refused;
    } catch (ExtractionFailedException failed) {
      count("failed");
      throw failed;
    }
  }

  /// Such a document needs no process.
  private static void checkSize(byte[] document) {
    if (document.length == 0) {
      throw new DocumentException(DocumentProblem.EMPTY);
    }
    if (document.length > DocumentLimits.MAX_BYTES) {
      throw new DocumentException(DocumentProblem.TOO_LARGE);
    }
  }

  private void count(String outcome) {
    meters.counter("rolecall.cv.extractions", "outcome", outcome).increment();
  }

  private DocumentText run(byte[] document) {
    try {
      Path directory = privateDirectory();
      try {
        return output(document, directory);
      } finally {
        delete(directory);
      }
    } catch (IOException failed) {
      log.error("The worker that reads CVs cannot be started", failed);
      throw new ExtractionFailedException();
    }
  }

  private DocumentText output(byte[] document, Path directory) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command.in(directory))
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    Process process = builder.start();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        threads.execute(() -> send(document, process.getOutputStream()));
        byte[] output =
            CompletableFuture.supplyAsync(() -> receive(process), threads)
                .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        return WorkerOutput.text(output, status(process, output));
      } catch (TimeoutException slow) {
        log.warn("A CV was not read within {}", timeout);
        throw new DocumentException(DocumentProblem.TOO_COMPLEX);
      } catch (ExecutionException failed) {
        log.error("Reading a CV failed", failed);
        throw new ExtractionFailedException();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new ExtractionFailedException();
      } finally {
        kill(process);
      }
    }
  }

  /// The exit status; [WorkerOutput#STATUS_RUNNING] if the worker has not ended.
  private static int status(Process process, byte[] output) throws InterruptedException {
    boolean ended =
        output.length <= WorkerOutput.MAX_BYTES
            && process.waitFor(EXIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    return ended ? process.exitValue() : WorkerOutput.STATUS_RUNNING;
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
      return process.getInputStream().readNBytes(WorkerOutput.MAX_BYTES + 1);
    } catch (IOException closed) {
      return new byte[0];
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  /// Readable by this user alone.
  private static Path privateDirectory() throws IOException {
    return Files.createTempDirectory(
        "rolecall-cv-",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /// A failure does not replace the result: the directory has no content of the document.
  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException failed) {
      log.warn("The directory {} of a worker cannot be deleted", directory, failed);
    }
  }
}
