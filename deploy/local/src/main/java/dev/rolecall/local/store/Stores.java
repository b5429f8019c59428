package dev.rolecall.local.store;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.process.PidFiles;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.ProcessSupervisor;
import dev.rolecall.local.process.SupervisorListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Elasticsearch, Kafka, PostgreSQL and the mail server of one data directory, each supervised.
///
/// At most one instance may use a directory at a time; the caller ensures that.
public final class Stores {
  /// The default ports of the stores.
  public static final Map<String, Integer> DEFAULT_PORTS =
      Map.of(
          ElasticsearchProcess.HTTP, 9200,
          ElasticsearchProcess.TRANSPORT, 9300,
          KafkaProcess.BROKER, 9092,
          KafkaProcess.CONTROLLER, 9093,
          PostgresProcess.PORT, 5432,
          MailProcess.PORT, 2525);

  private final ElasticsearchProcess elasticsearch;
  private final KafkaProcess kafka;
  private final PostgresProcess postgres;
  private final MailProcess mail;
  private final DataDirectory data;
  private final List<ProcessSupervisor> supervisors;

  /// @param elasticsearchHeap as `-Xmx` takes it, such as `1g`
  public Stores(
      PlatformBinaries binaries,
      DataDirectory data,
      Ports ports,
      String elasticsearchHeap,
      JavaProfile java,
      SupervisorListener listener) {
    this.data = data;
    elasticsearch = new ElasticsearchProcess(binaries, data, ports, elasticsearchHeap, java);
    kafka = new KafkaProcess(binaries, data, ports, java);
    postgres = new PostgresProcess(binaries, data, ports);
    mail = new MailProcess(binaries, data, ports);
    PidFiles pids = new PidFiles(data);
    supervisors =
        List.of(elasticsearch, kafka, postgres, mail).stream()
            .map(process -> new ProcessSupervisor(process, pids, listener))
            .toList();
  }

  /// Stores for tests: with little memory, and ready in the shortest time.
  public static Stores forTests(PlatformBinaries binaries, DataDirectory data, Ports ports) {
    return new Stores(
        binaries, data, ports, "512m", JavaProfile.QUICK_START, SupervisorListener.none());
  }

  /// Starts all at the same time.
  ///
  /// @return by the name of the process, how long it took until it was ready
  public Map<String, CompletableFuture<Duration>> start() {
    return start(_ -> true);
  }

  /// Starts some of them at the same time.
  ///
  /// @param wanted by the name of the process
  /// @return by the name, how long it took until it was ready
  public Map<String, CompletableFuture<Duration>> start(Predicate<String> wanted) {
    return supervisors.stream()
        .filter(supervisor -> wanted.test(supervisor.process().name()))
        .collect(
            Collectors.toMap(supervisor -> supervisor.process().name(), ProcessSupervisor::start));
  }

  /// Their addresses. Ports may change until the stores are ready.
  public Endpoints endpoints() {
    return new Endpoints(
        kafka.bootstrapServers(),
        elasticsearch.url(),
        postgres.database(),
        mail.smtp(),
        data.mail());
  }

  /// Stops all at the same time and waits until they have exited.
  public void stop() {
    CompletableFuture.allOf(
            supervisors.stream()
                .map(
                    supervisor ->
                        CompletableFuture.runAsync(supervisor::stop, Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new))
        .join();
  }
}
