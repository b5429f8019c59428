package dev.rolecall.match.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The most memory that a process which reads a CV had resident, sampled every 10 ms.
final class PeakMemory implements AutoCloseable {
  /// A process that has just been started still counts the memory of its parent.
  private static final String COMMAND = "extract-cv-text";

  private final AtomicLong kilobytes = new AtomicLong();
  private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();

  static PeakMemory ofChildren() {
    PeakMemory peak = new PeakMemory();
    peak.sampler.scheduleAtFixedRate(peak::sample, 0, 10, TimeUnit.MILLISECONDS);
    return peak;
  }

  long megabytes() {
    return kilobytes.get() / 1024;
  }

  private void sample() {
    ProcessHandle.current()
        .children()
        .forEach(child -> kilobytes.accumulateAndGet(resident(child.pid()), Math::max));
  }

  private static long resident(long process) {
    Path files = Path.of("/proc/" + process);
    try {
      if (!Files.readString(files.resolve("cmdline")).contains(COMMAND)) {
        return 0;
      }
      return Files.readString(files.resolve("status"))
          .lines()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }

  @Override
  public void close() {
    sampler.shutdownNow();
  }
}
