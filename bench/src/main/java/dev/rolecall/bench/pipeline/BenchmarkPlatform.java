package dev.rolecall.bench.pipeline;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.process.PidFiles;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.SupervisorListener;
import dev.rolecall.local.service.Service;
import dev.rolecall.local.service.ServiceProcesses;
import dev.rolecall.local.service.ServiceSettings;
import dev.rolecall.local.store.Directories;
import dev.rolecall.local.store.Endpoints;
import dev.rolecall.local.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The stores and services of `deploy/up`, with their settings, in a separate data directory that
/// is deleted at the end.
///
/// The run fails when a process exits unexpectedly: a restarted process would be measured twice.
public final class BenchmarkPlatform implements AutoCloseable {
  private static final List<String> STORES = List.of("kafka", "elasticsearch", "postgresql");

  private final Path root;
  private final DataDirectory data;
  private final Ports ports;
  private final Stores stores;
  private final PidFiles pids;
  private final Instant asOf;
  private final Instant startedAt = Instant.now();
  private final boolean keepData;
  private ServiceProcesses services;
  private Optional<Endpoints.Smtp> mailServer = Optional.empty();
  private volatile Set<Service> running = Set.of();
  private volatile Optional<String> failure = Optional.empty();
  private boolean closed;

  public BenchmarkPlatform(Path root, Path parent, Instant asOf, boolean keepData) {
    this.root = root;
    this.asOf = asOf;
    this.keepData = keepData;
    data = new DataDirectory(newDirectory(parent));
    ports = new Ports(data.file("ports.properties"), Map.of());
    pids = new PidFiles(data);
    stores =
        new Stores(PlatformBinaries.in(root), data, ports, "1g", JavaProfile.THROUGHPUT, events());
    services = services();
  }

  /// Other users may enter it: Elasticsearch and PostgreSQL do not run as root.
  private static Path newDirectory(Path parent) {
    try {
      Path directory = Files.createTempDirectory(parent, "rolecall-bench-");
      return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create a data directory in " + parent, e);
    }
  }

  private ServiceProcesses services() {
    ServiceSettings.ClockSetting clock = new ServiceSettings.ClockSetting(asOf, startedAt);
    return new ServiceProcesses(
        root,
        data,
        ports,
        JavaProfile.THROUGHPUT,
        () ->
            new ServiceSettings(
                servicesEndpoints(),
                ServiceProcesses.Addresses.of(ports),
                Optional.of("benchmark"),
                "benchmark",
                Optional.empty(),
                Optional.of(clock)),
        events());
  }

  private Endpoints servicesEndpoints() {
    Endpoints at = stores.endpoints();
    return new Endpoints(
        at.kafka(), at.elasticsearch(), at.database(), mailServer.orElse(at.smtp()), at.mail());
  }

  /// Services that are started after this send their mail to this server instead of the platform's.
  public void deliverMailTo(Endpoints.Smtp server) {
    mailServer = Optional.of(server);
  }

  public void startStores() {
    await(stores.start().values().stream().toList());
  }

  /// Starts only some stores, by the names of their processes.
  public void startStores(Set<String> names) {
    await(stores.start(names::contains).values().stream().toList());
  }

  /// Starts services and waits until all of them are healthy. Those that ran before must have been
  /// stopped.
  public void start(Set<Service> wanted) {
    running = Set.copyOf(wanted);
    await(wanted.stream().map(services::start).toList());
  }

  public void stopServices() {
    services.stop();
    services = services();
    running = Set.of();
  }

  private static void await(List<CompletableFuture<Duration>> starts) {
    try {
      CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw new PipelineFailedException("A process did not start: " + e.getCause(), e);
    }
  }

  private SupervisorListener events() {
    return new SupervisorListener() {
      @Override
      public void restarting(String part, String why, Duration pause) {
        failure = Optional.of("%s; its log is %s".formatted(why, data.log(part)));
      }

      @Override
      public void recovered(String part) {}
    };
  }

  /// @throws PipelineFailedException when a process has ended
  public void check() {
    failure.ifPresent(
        why -> {
          throw new PipelineFailedException(why);
        });
  }

  public Endpoints endpoints() {
    return stores.endpoints();
  }

  public ServiceProcesses.Addresses addresses() {
    return services.addresses();
  }

  DataDirectory data() {
    return data;
  }

  /// The running stores and services by name, each with its root process.
  List<RunningProcess> processes() {
    return java.util.stream.Stream.concat(
            running.stream().map(Service::module).sorted(), STORES.stream())
        .flatMap(name -> pids.find(name).map(root -> new RunningProcess(name, root)).stream())
        .toList();
  }

  /// CPU seconds that a part has used since it started; 0 when it does not run.
  public double cpuSeconds(String name) {
    return processes().stream()
        .filter(process -> process.name().equals(name))
        .flatMap(RunningProcess::all)
        .mapToDouble(ProcStatus::cpuSeconds)
        .sum();
  }

  /// The memory of a running store or service that is a JVM.
  public ProcessMemory memory(String name) {
    return processes().stream()
        .filter(process -> process.name().equals(name))
        .map(ProcessMemory::of)
        .findFirst()
        .orElseThrow(() -> new PipelineFailedException(name + " is not running"));
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    services.stop();
    stores.stop();
    ports.close();
    try {
      if (!keepData) {
        Directories.delete(data.path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + data.path(), e);
    }
  }
}
