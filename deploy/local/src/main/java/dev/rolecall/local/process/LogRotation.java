package dev.rolecall.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Limits the size of the logs of processes. A log that is too large is copied to `name.log.1` and
/// emptied; the previous copies become `.2`, `.3` and so on, and the oldest is deleted. The
/// processes append to their logs, so they continue at the start of the emptied file. What a
/// process writes between copying and emptying, less than a second, is lost.
///
/// @param directory with the files `*.log`
/// @param maxBytes of a log before it is rotated
/// @param copies the number of copies of each log
public record LogRotation(Path directory, long maxBytes, int copies) {
  private static final long CHECK_SECONDS = 20;

  /// At most 10 MB for each log and three copies of it.
  public static LogRotation of(Path directory) {
    return new LogRotation(directory, 10 << 20, 3);
  }

  /// Checks the logs regularly until the returned executor is closed.
  public ScheduledExecutorService start() {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("log-rotation").factory());
    executor.scheduleWithFixedDelay(this::tryRotate, 0, CHECK_SECONDS, TimeUnit.SECONDS);
    return executor;
  }

  /// The next check tries again: a full disk, for example, may have space then.
  private void tryRotate() {
    try {
      rotate();
    } catch (UncheckedIOException e) {
      System.err.println("Cannot rotate the logs in " + directory + ": " + e.getMessage());
    }
  }

  /// Rotates the logs that are too large.
  public void rotate() {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
      for (Path log : logs) {
        if (Files.size(log) > maxBytes) {
          rotate(log);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rotate(Path log) throws IOException {
    for (int number = copies - 1; number >= 1; number--) {
      if (Files.exists(copy(log, number))) {
        Files.move(copy(log, number), copy(log, number + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.copy(
        log, copy(log, 1), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING).close();
  }

  private static Path copy(Path log, int number) {
    return log.resolveSibling(log.getFileName() + "." + number);
  }
}
