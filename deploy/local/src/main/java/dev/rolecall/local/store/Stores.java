package dev.rolecall.local.store;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.Installation;
import dev.rolecall.local.process.Keeper;
import dev.rolecall.local.process.KeeperEvents;
import dev.rolecall.local.process.PidFiles;
import dev.rolecall.local.process.Ports;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Elasticsearch, Kafka, PostgreSQL and the mail server of one data folder, each kept running.
///
/// At most one of these may run on a folder at a time; its owner sees to that.
public final class Stores {
  /// Where the stores listen when nobody else does.
  public static final Map<String, Integer> USUAL_PORTS =
      Map.of(
          ElasticsearchPart.HTTP, 9200,
          ElasticsearchPart.TRANSPORT, 9300,
          KafkaPart.BROKER, 9092,
          KafkaPart.CONTROLLER, 9093,
          PostgresPart.PORT, 5432,
          MailPart.PORT, 2525);

  private final ElasticsearchPart elasticsearch;
  private final KafkaPart kafka;
  private final PostgresPart postgres;
  private final MailPart mail;
  private final DataFolder data;
  private final List<Keeper> keepers;

  /// @param elasticsearchHeap as `-Xmx` takes it, such as `1g`
  public Stores(
      Installation installation,
      DataFolder data,
      Ports ports,
      String elasticsearchHeap,
      KeeperEvents events) {
    this.data = data;
    elasticsearch = new ElasticsearchPart(installation, data, ports, elasticsearchHeap);
    kafka = new KafkaPart(installation, data, ports);
    postgres = new PostgresPart(installation, data, ports);
    mail = new MailPart(installation, data, ports);
    PidFiles pids = new PidFiles(data);
    keepers =
        List.of(elasticsearch, kafka, postgres, mail).stream()
            .map(part -> new Keeper(part, pids, events))
            .toList();
  }

  /// Starts all at once.
  ///
  /// @return by the part's name, how long it took until its first answer
  public Map<String, CompletableFuture<Duration>> start() {
    return keepers.stream()
        .collect(java.util.stream.Collectors.toMap(keeper -> keeper.part().name(), Keeper::start));
  }

  /// Where they answer; their ports may move until they have.
  public Endpoints endpoints() {
    return new Endpoints(
        kafka.bootstrapServers(),
        elasticsearch.url(),
        postgres.database(),
        mail.smtp(),
        data.mail());
  }

  /// Ends all at once, and waits for it.
  public void stop() {
    CompletableFuture.allOf(
            keepers.stream()
                .map(keeper -> CompletableFuture.runAsync(keeper::stop, Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new))
        .join();
  }
}
