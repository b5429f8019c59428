package dev.rolecall.bench.hosts;

import dev.rolecall.bench.pipeline.PipelineFailedException;
import dev.rolecall.bench.pipeline.ProcessMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Instances of ingest-service on one broker, in processes of their own.
final class IngestInstances implements AutoCloseable {
  private static final String HEAP = "288m";
  private final String kafka;
  private final String sources;
  private final Path names;
  private final Path directory;
  private final List<Process> processes = new ArrayList<>();
  private double cpuOfStopped;

  /// @param sources the address of the source address file
  /// @param names the hosts file that resolves the names of the hosts
  /// @param directory for states and logs
  IngestInstances(String kafka, String sources, Path names, Path directory) {
    this.kafka = kafka;
    this.sources = sources;
    this.names = names;
    this.directory = directory;
  }

  /// What the first instance needs, and the CPU time of all.
  ///
  /// @param threads of the first instance
  record Cost(double cpuSeconds, ProcessMemory memory, long threads) {
    Cost minus(double cpuBefore) {
      return new Cost(cpuSeconds - cpuBefore, memory, threads);
    }
  }

  void start() throws IOException {
    Path own = Files.createDirectory(directory.resolve("instance-" + processes.size()));
    Process process =
        new ProcessBuilder(command(own))
            .redirectErrorStream(true)
            .redirectOutput(own.resolve("log").toFile())
            .start();
    processes.add(process);
  }

  private List<String> command(Path own) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + HEAP,
        "-XX:+UseSerialGC",
        "-Djdk.net.hosts.file=" + names,
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-jar",
        jar().toString(),
        "--server.port=0",
        "--management.server.port=0",
        "--rolecall.kafka.bootstrap-servers=" + kafka,
        "--spring.kafka.bootstrap-servers=" + kafka,
        "--rolecall.state-dir=" + own,
        "--rolecall.operator.token=benchmark",
        "--rolecall.sources.url=" + sources,
        "--rolecall.ingest.crawling=true",
        "--rolecall.ingest.interval=1s",
        "--rolecall.ingest.max-backoff=2s",
        "--rolecall.fetch.delay=" + HostsRun.MIN_DELAY.toSeconds() + "s",
        "--rolecall.fetch.timeout=" + HostsRun.TIMEOUT.toSeconds() + "s");
  }

  private static Path jar() throws IOException {
    Path target = Path.of(System.getProperty("rolecall.root"), "ingest-service", "target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(() -> new PipelineFailedException(target + " has no executable jar"));
    }
  }

  void stopAllButFirst() throws InterruptedException {
    for (Process process : processes.subList(1, processes.size())) {
      cpuOfStopped += cpuSeconds(process);
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
    }
  }

  Cost cost() throws IOException {
    Process first = processes.getFirst();
    if (!first.isAlive()) {
      throw new PipelineFailedException("ingest-service ended; its log is in " + directory);
    }
    try (Stream<Path> threads = Files.list(Path.of("/proc", first.pid() + "", "task"))) {
      long count = threads.count();
      return new Cost(
          cpuSeconds(first) + cpuOfStopped,
          ProcessMemory.of("ingest-service", first.toHandle()),
          count);
    }
  }

  private static double cpuSeconds(Process process) {
    return process.info().totalCpuDuration().map(cpu -> cpu.toMillis() / 1e3).orElse(0.0);
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
  }
}
