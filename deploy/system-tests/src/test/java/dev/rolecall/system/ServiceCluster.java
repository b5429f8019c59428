package dev.rolecall.system;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.process.PidFiles;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.ProcessSupervisor;
import dev.rolecall.local.process.SupervisorListener;
import dev.rolecall.local.store.Endpoints;
import dev.rolecall.local.store.Stores;
import dev.rolecall.model.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Any number of instances of the services, each supervised: what is killed is restarted. They use
/// either stores that this starts for the test, or stores that are already running.
final class ServiceCluster implements AutoCloseable {
  static final String TOKEN = "a-token-for-this-test-alone";

  private final Path root;
  private final DataDirectory data;
  private final Ports ports;
  private final PidFiles pids;
  private final Optional<Stores> stores;
  private final Supplier<Endpoints> endpoints;
  private final Map<ServiceInstance, ProcessSupervisor> services = new HashMap<>();

  private ServiceCluster(
      Path root, DataDirectory data, Ports ports, Optional<Stores> stores, Supplier<Endpoints> at) {
    this.root = root;
    this.data = data;
    this.ports = ports;
    this.pids = new PidFiles(data);
    this.stores = stores;
    this.endpoints = at;
  }

  /// With separate stores in this directory.
  static ServiceCluster withStores(Path root, Path directory) throws Exception {
    DataDirectory data = new DataDirectory(directory);
    Ports ports = new Ports(data.file("ports.properties"), Map.of());
    Stores stores = Stores.forTests(PlatformBinaries.in(root), data, ports);
    for (CompletableFuture<Duration> start : stores.start().values()) {
      start.get(3, TimeUnit.MINUTES);
    }
    return new ServiceCluster(root, data, ports, Optional.of(stores), stores::endpoints);
  }

  /// On stores that are running.
  static ServiceCluster on(Endpoints stores, Path root, Path directory) {
    DataDirectory data = new DataDirectory(directory);
    Ports ports = new Ports(data.file("ports.properties"), Map.of());
    return new ServiceCluster(root, data, ports, Optional.empty(), () -> stores);
  }

  Endpoints stores() {
    return endpoints.get();
  }

  /// Starts an instance and waits until it is ready.
  ServiceInstance start(String module, int number, Topics topics, Instant asOf, String sources)
      throws Exception {
    ServiceInstance instance =
        new ServiceInstance(module, number, root, data, ports, settings(topics, asOf, sources));
    ProcessSupervisor supervisor = new ProcessSupervisor(instance, pids, SupervisorListener.none());
    services.put(instance, supervisor);
    supervisor.start().get(4, TimeUnit.MINUTES);
    return instance;
  }

  void stop(ServiceInstance instance) {
    ProcessSupervisor supervisor = services.remove(instance);
    if (supervisor != null) {
      supervisor.stop();
    }
  }

  /// `kill -9`, if it runs at the moment.
  boolean kill(String part) {
    return pids.find(part).map(ProcessHandle::destroyForcibly).orElse(false);
  }

  boolean runs(String part) {
    return pids.find(part).isPresent();
  }

  private List<String> settings(Topics topics, Instant asOf, String sources) {
    Endpoints at = stores();
    List<String> settings = new ArrayList<>();
    settings.add("--rolecall.kafka.bootstrap-servers=" + at.kafka());
    settings.add("--spring.kafka.bootstrap-servers=" + at.kafka());
    settings.add("--rolecall.topics.prefix=" + topics.prefix());
    settings.add("--rolecall.topics.partitions=" + topics.partitions());
    settings.add("--rolecall.elasticsearch.url=" + at.elasticsearch());
    settings.add("--spring.datasource.url=" + at.database().jdbcUrl());
    settings.add("--spring.datasource.username=" + at.database().user());
    settings.add("--spring.datasource.password=" + at.database().password());
    settings.add("--spring.mail.host=" + at.smtp().host());
    settings.add("--spring.mail.port=" + at.smtp().port());
    settings.add("--rolecall.notify.from=Rolecall <rolecall@rolecall.example>");
    settings.add("--rolecall.search-api.url=http://127.0.0.1");
    settings.add("--rolecall.dev-token=" + TOKEN);
    settings.add("--rolecall.operator.token=" + TOKEN);
    settings.add("--rolecall.sources.url=" + sources);
    settings.add("--rolecall.fetch.delay=50ms");
    // what a kill interrupts is retried while the test waits
    settings.add("--rolecall.notify.lease=60s");
    settings.add("--rolecall.clock.as-of=" + asOf);
    settings.add("--rolecall.clock.started-at=" + Instant.now());
    return settings;
  }

  @Override
  public void close() {
    List.copyOf(services.keySet()).forEach(this::stop);
    stores.ifPresent(Stores::stop);
    ports.close();
  }
}
