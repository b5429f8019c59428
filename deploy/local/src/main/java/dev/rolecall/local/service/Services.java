package dev.rolecall.local.service;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.process.Keeper;
import dev.rolecall.local.process.KeeperEvents;
import dev.rolecall.local.process.PidFiles;
import dev.rolecall.local.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The three services of one data folder, each kept running.
public final class Services {
  public static final Map<String, Integer> USUAL_PORTS =
      Stream.of(Service.values())
          .collect(Collectors.toUnmodifiableMap(Service::module, Service::usualPort));

  private final Ports ports;
  private final Map<Service, Keeper> keepers = new EnumMap<>(Service.class);

  /// @param settings asked before each start of a service, as ports may have moved until then
  public Services(
      Path root,
      DataFolder data,
      Ports ports,
      Supplier<ServiceSettings> settings,
      KeeperEvents events) {
    this.ports = ports;
    PidFiles pids = new PidFiles(data);
    Runnable write = () -> settings.get().write(data.serviceProperties());
    for (Service service : Service.values()) {
      Path jar = ServiceJar.of(root, service.module());
      keepers.put(
          service, new Keeper(new ServicePart(service, jar, data, ports, write), pids, events));
    }
  }

  /// Starts one.
  ///
  /// @return how long it took until its first answer
  public CompletableFuture<Duration> start(Service service) {
    return keeper(service).start();
  }

  public Addresses addresses() {
    return Addresses.of(ports);
  }

  /// Ends those that were started, all at once, and waits for it.
  public void stop() {
    List<CompletableFuture<Void>> ends =
        keepers.values().stream()
            .map(keeper -> CompletableFuture.runAsync(keeper::stop, Thread::startVirtualThread))
            .toList();
    CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).join();
  }

  private Keeper keeper(Service service) {
    Keeper keeper = keepers.get(service);
    if (keeper == null) {
      throw new IllegalStateException("No keeper for " + service);
    }
    return keeper;
  }

  /// Base addresses, without a slash at the end.
  public record Addresses(String ingest, String match, String search) {
    public static Addresses of(Ports ports) {
      return new Addresses(
          url(ports, Service.INGEST), url(ports, Service.MATCH), url(ports, Service.SEARCH));
    }

    private static String url(Ports ports, Service service) {
      return "http://127.0.0.1:" + ports.of(service.module());
    }
  }
}
