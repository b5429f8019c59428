package dev.rolecall.local.service;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.process.PidFiles;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.ProcessSupervisor;
import dev.rolecall.local.process.SupervisorListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The three services of one data directory, each supervised.
public final class ServiceProcesses {
  public static final Map<String, Integer> DEFAULT_PORTS =
      Stream.of(Service.values())
          .flatMap(
              service ->
                  Stream.of(
                      Map.entry(service.module(), service.defaultPort()),
                      Map.entry(service.managementName(), service.defaultManagementPort())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Ports ports;
  private final Map<Service, ProcessSupervisor> supervisors = new EnumMap<>(Service.class);

  /// @param settings read before each start of a service, as ports may have changed
  public ServiceProcesses(
      Path root,
      DataDirectory data,
      Ports ports,
      JavaProfile java,
      Supplier<ServiceSettings> settings,
      SupervisorListener listener) {
    this.ports = ports;
    PidFiles pids = new PidFiles(data);
    Runnable write = () -> settings.get().write(data.serviceProperties());
    for (Service service : Service.values()) {
      Path jar = ServiceJar.of(root, service.module());
      supervisors.put(
          service,
          new ProcessSupervisor(
              new ServiceProcess(service, jar, data, ports, java, write), pids, listener));
    }
  }

  /// Starts a service.
  ///
  /// @return how long it took until it was ready
  public CompletableFuture<Duration> start(Service service) {
    return supervisor(service).start();
  }

  public Addresses addresses() {
    return Addresses.of(ports);
  }

  /// Stops the started services at the same time and waits until they have exited.
  public void stop() {
    List<CompletableFuture<Void>> stops =
        supervisors.values().stream()
            .map(
                supervisor ->
                    CompletableFuture.runAsync(supervisor::stop, Thread::startVirtualThread))
            .toList();
    CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)).join();
  }

  private ProcessSupervisor supervisor(Service service) {
    ProcessSupervisor supervisor = supervisors.get(service);
    if (supervisor == null) {
      throw new IllegalStateException("No supervisor for " + service);
    }
    return supervisor;
  }

  /// Base addresses, without a slash at the end.
  ///
  /// @param matchManagement of match-service's health and metrics
  public record Addresses(String ingest, String match, String matchManagement, String search) {
    public static Addresses of(Ports ports) {
      return new Addresses(
          url(ports, Service.INGEST.module()),
          url(ports, Service.MATCH.module()),
          url(ports, Service.MATCH.managementName()),
          url(ports, Service.SEARCH.module()));
    }

    private static String url(Ports ports, String name) {
      return "http://127.0.0.1:" + ports.of(name);
    }
  }
}
