package dev.rolecall.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What Linux reports about a process in `/proc`. A process that has ended has zeros.
final class ProcStatus {
  /// The kernel counts CPU time for user space in hundredths of a second on all common platforms.
  private static final double TICKS_A_SECOND = 100;

  private ProcStatus() {}

  static long residentBytes(ProcessHandle process) {
    return kilobytes(process, "VmRSS:") * 1024;
  }

  static long peakResidentBytes(ProcessHandle process) {
    return kilobytes(process, "VmHWM:") * 1024;
  }

  static double cpuSeconds(ProcessHandle process) {
    return cpuSeconds(directory(process).resolve("stat"));
  }

  /// CPU seconds by the name of the thread, digits and ids left out; the kernel keeps 15 characters
  /// of a name.
  static Map<String, Double> cpuSecondsByThread(ProcessHandle process) {
    Map<String, Double> seconds = new TreeMap<>();
    try (Stream<Path> threads = Files.list(directory(process).resolve("task"))) {
      threads.forEach(
          thread -> {
            String name = read(thread.resolve("comm")).strip();
            String group = name.replaceAll("[-#]?[0-9].*$", "").strip();
            seconds.merge(group, cpuSeconds(thread.resolve("stat")), Double::sum);
          });
    } catch (IOException ended) {
      return seconds;
    }
    return seconds;
  }

  /// Fields 14 and 15, counted after the name, which may contain spaces.
  private static double cpuSeconds(Path stat) {
    String line = read(stat);
    if (line.isEmpty()) {
      return 0;
    }
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
  }

  private static long kilobytes(ProcessHandle process, String field) {
    return read(directory(process).resolve("status"))
        .lines()
        .filter(line -> line.startsWith(field))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  private static Path directory(ProcessHandle process) {
    return Path.of("/proc", Long.toString(process.pid()));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException ended) {
      return "";
    }
  }
}
