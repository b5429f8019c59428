package dev.rolecall.bench.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a part of the platform used during a run.
///
/// @param threads CPU seconds by thread name, of threads that are still alive, the busiest first
/// @param residentBytes at the end, of all its processes
/// @param peakResidentBytes the most that each of its processes had, summed
/// @param jvm heap after a full collection; collections and their time are those of the run
record ProcessUsage(
    String name,
    double cpuSeconds,
    Map<String, Double> threads,
    long residentBytes,
    long peakResidentBytes,
    Optional<JvmState> jvm) {
  private static final double WORTH_NAMING = 0.5;

  /// What it had used when the run started.
  record Start(double cpuSeconds, Map<String, Double> threads, Optional<JvmState> jvm) {
    static final Start ZERO = new Start(0, Map.of(), Optional.empty());

    static Start of(RunningProcess process) {
      return new Start(
          process.all().mapToDouble(ProcStatus::cpuSeconds).sum(),
          ProcStatus.cpuSecondsByThread(process.server()),
          isJvm(process) ? JvmState.of(process.server(), false) : Optional.empty());
    }
  }

  /// CPU seconds, threads and resident memory are read first: reading from the JVM uses CPU time.
  static ProcessUsage since(Start start, RunningProcess process) {
    double cpu = process.all().mapToDouble(ProcStatus::cpuSeconds).sum() - start.cpuSeconds();
    Map<String, Double> threads =
        busiest(ProcStatus.cpuSecondsByThread(process.server()), start.threads());
    long resident = process.all().mapToLong(ProcStatus::residentBytes).sum();
    long peak = process.all().mapToLong(ProcStatus::peakResidentBytes).sum();
    Optional<JvmState> jvm =
        isJvm(process) ? JvmState.of(process.server(), true) : Optional.empty();
    return new ProcessUsage(
        process.name(), cpu, threads, resident, peak, jvm.map(now -> less(now, start.jvm())));
  }

  private static boolean isJvm(RunningProcess process) {
    return !process.name().equals("postgresql");
  }

  private static JvmState less(JvmState now, Optional<JvmState> start) {
    return new JvmState(
        now.collections() - start.map(JvmState::collections).orElse(0L),
        now.collectionSeconds() - start.map(JvmState::collectionSeconds).orElse(0.0),
        now.heapUsed(),
        now.heapCommitted(),
        now.nonHeapUsed(),
        now.directUsed());
  }

  private static Map<String, Double> busiest(Map<String, Double> now, Map<String, Double> start) {
    Map<String, Double> used = new TreeMap<>();
    now.forEach((name, seconds) -> used.put(name, seconds - start.getOrDefault(name, 0.0)));
    List<Map.Entry<String, Double>> sorted =
        used.entrySet().stream()
            .filter(thread -> thread.getValue() >= WORTH_NAMING)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .toList();
    return sorted.stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
  }
}
