package dev.rolecall.bench.pipeline;

import java.util.Locale;

/// The memory of a part of the platform.
///
/// @param residentBytes of all its processes, now
/// @param peakResidentBytes the most that each of its processes had, summed
/// @param liveHeapBytes its heap after a full collection; 0 when it is not a JVM that allows access
public record ProcessMemory(
    String name, long residentBytes, long peakResidentBytes, long liveHeapBytes) {
  /// The memory of a process of another benchmark, with its children.
  public static ProcessMemory of(String name, ProcessHandle process) {
    return of(new RunningProcess(name, process));
  }

  static ProcessMemory of(RunningProcess process) {
    long resident = process.all().mapToLong(ProcStatus::residentBytes).sum();
    long peak = process.all().mapToLong(ProcStatus::peakResidentBytes).sum();
    return new ProcessMemory(
        process.name(),
        resident,
        peak,
        JvmState.of(process.server(), true).map(JvmState::heapUsed).orElse(0L));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s %,d MB resident (peak %,d MB, live heap %,d MB)",
        name,
        residentBytes >> 20,
        peakResidentBytes >> 20,
        liveHeapBytes >> 20);
  }
}
