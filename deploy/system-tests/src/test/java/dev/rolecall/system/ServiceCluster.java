package dev.rolecall.system;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.process.ManagedProcess;
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
import java.util.LinkedHashMap;
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
  private final List<ProcessSupervisor> others = new ArrayList<>();

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
    String now = Instant.now().toString();
    return start(
        module,
        number,
        topics,
        sources,
        Map.of("rolecall.clock.as-of", asOf.toString(), "rolecall.clock.started-at", now));
  }

  /// Starts an instance and waits until it is ready.
  ///
  /// @param more settings, which replace those of all instances
  ServiceInstance start(
      String module, int number, Topics topics, String sources, Map<String, String> more)
      throws Exception {
    Map<String, String> settings = settings(topics, sources);
    settings.putAll(more);
    List<String> arguments =
        settings.entrySet().stream()
            .map(each -> "--" + each.getKey() + "=" + each.getValue())
            .toList();
    ServiceInstance instance = new ServiceInstance(module, number, root, data, ports, arguments);
    services.put(instance, supervise(instance));
    return instance;
  }

  /// Starts a process that is no service, and waits until it is ready.
  void startOther(ManagedProcess process) throws Exception {
    others.add(supervise(process));
  }

  private ProcessSupervisor supervise(ManagedProcess process) throws Exception {
    ProcessSupervisor supervisor = new ProcessSupervisor(process, pids, SupervisorListener.none());
    supervisor.start().get(4, TimeUnit.MINUTES);
    return supervisor;
  }

  DataDirectory data() {
    return data;
  }

  Ports ports() {
    return ports;
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

  private Map<String, String> settings(Topics topics, String sources) {
    Endpoints at = stores();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("rolecall.kafka.bootstrap-servers", at.kafka());
    settings.put("spring.kafka.bootstrap-servers", at.kafka());
    settings.put("rolecall.topics.prefix", topics.prefix());
    settings.put("rolecall.topics.partitions", Integer.toString(topics.partitions()));
    settings.put("rolecall.elasticsearch.url", at.elasticsearch());
    settings.put("spring.datasource.url", at.database().jdbcUrl());
    settings.put("spring.datasource.username", at.database().user());
    settings.put("spring.datasource.password", at.database().password());
    settings.put("spring.mail.host", at.smtp().host());
    settings.put("spring.mail.port", Integer.toString(at.smtp().port()));
    settings.put("rolecall.notify.from", "Rolecall <rolecall@rolecall.example>");
    settings.put("rolecall.search-api.url", "http://127.0.0.1");
    settings.put("rolecall.dev-token", TOKEN);
    settings.put("rolecall.operator.token", TOKEN);
    settings.put("rolecall.service-token", TOKEN);
    settings.put("rolecall.sources.url", sources);
    settings.put("rolecall.fetch.delay", "50ms");
    // what a kill interrupts is retried while the test waits
    settings.put("rolecall.notify.lease", "60s");
    return settings;
  }

  @Override
  public void close() {
    List.copyOf(services.keySet()).forEach(this::stop);
    others.forEach(ProcessSupervisor::stop);
    stores.ifPresent(Stores::stop);
    ports.close();
  }
}
