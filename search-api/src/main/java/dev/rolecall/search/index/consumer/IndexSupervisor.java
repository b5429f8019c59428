package dev.rolecall.search.index.consumer;

import dev.rolecall.search.index.client.IndexProperties;
import dev.rolecall.search.index.version.ElasticsearchIndexes;
import dev.rolecall.search.index.version.IndexNames;
import dev.rolecall.search.index.version.IndexProgress;
import dev.rolecall.search.index.version.IndexVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs a consumer for every index version with the mapping of this release, as versions are
/// created and deleted, and creates the first version. When the live index has an older mapping,
/// the newest version becomes live once it contains the whole log, unless an operator rolled it
/// back. A live index with a newer mapping stays live: instances of two releases may run side by
/// side.
public final class IndexSupervisor implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(IndexSupervisor.class);

  private static final long RETRY_INTERVAL_MS = 500;

  private final ElasticsearchIndexes indexes;
  private final IndexConsumerFactory factory;
  private final IndexProgress progress;
  private final IndexNames names;
  private final IndexProperties properties;
  private final Map<String, IndexConsumer> consumers = new HashMap<>();
  private final CatchUpRefreshPolicy refreshPolicy;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("index-supervisor").daemon().unstarted(this::run);
  private volatile @Nullable String failure = "Elasticsearch has not been called yet";
  private volatile List<IndexStatus> statuses = List.of();
  private boolean catchingUp;

  /// @param lag the number of records that this instance has not yet written
  /// @param failure the reason why writing fails; null when it succeeds
  public record IndexStatus(String index, boolean live, long lag, @Nullable String failure) {}

  public IndexSupervisor(
      ElasticsearchIndexes indexes,
      IndexConsumerFactory factory,
      IndexProgress progress,
      IndexNames names,
      IndexProperties properties,
      MeterRegistry registry) {
    this.indexes = indexes;
    this.factory = factory;
    this.progress = progress;
    this.names = names;
    this.properties = properties;
    this.refreshPolicy =
        new CatchUpRefreshPolicy(
            indexes::setCatchUpRefresh,
            progress::of,
            properties.catchUpLag(),
            properties.catchUpRate(),
            System::nanoTime);
    IndexMetrics.lag(registry, this::lag);
  }

  /// The reason why the versions of the index cannot be read; null when they can.
  @Nullable String failure() {
    return failure;
  }

  public List<IndexStatus> statuses() {
    return statuses;
  }

  private long lag() {
    return statuses.stream().mapToLong(IndexStatus::lag).sum();
  }

  @Override
  public void start() {
    thread.start();
  }

  private void run() {
    try {
      do {
        scan();
      } while (!stopping.await(interval(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      consumers.values().forEach(IndexConsumer::close);
    }
  }

  /// Shorter while Elasticsearch is unavailable, or while the live index catches up.
  private long interval() {
    boolean shorter = failure != null || catchingUp;
    return shorter
        ? Math.min(properties.scanInterval().toMillis(), RETRY_INTERVAL_MS)
        : properties.scanInterval().toMillis();
  }

  private void scan() {
    try {
      reconcile();
      if (failure != null) {
        log.info("Elasticsearch is available");
      }
      failure = null;
    } catch (IOException | RuntimeException e) {
      String why = String.valueOf(e.getMessage());
      if (failure == null || !failure.equals(why)) {
        log.warn("Elasticsearch is unavailable, retrying: {}", why);
      }
      failure = why;
    }
    statuses =
        consumers.values().stream()
            .map(f -> new IndexStatus(f.index().name(), f.index().live(), f.lag(), f.failure()))
            .toList();
  }

  private void reconcile() throws IOException {
    List<IndexVersion> versions = indexes.withCurrentMapping();
    if (versions.isEmpty()) {
      versions = List.of(indexes.create());
    }
    if (indexes.live().isEmpty()) {
      indexes.makeLive(versions.getLast());
      versions = indexes.withCurrentMapping();
    }
    runConsumers(versions);
    upgrade(versions.getLast());
    catchingUp = updateRefresh();
  }

  private boolean updateRefresh() throws IOException {
    for (IndexConsumer consumer : consumers.values()) {
      if (consumer.index().live()) {
        return refreshPolicy.update(consumer.index(), consumer.lag(), consumer.written());
      }
    }
    return false;
  }

  private void runConsumers(List<IndexVersion> versions) {
    Map<String, IndexVersion> present =
        versions.stream().collect(Collectors.toMap(IndexVersion::uuid, index -> index));
    consumers
        .values()
        .removeIf(
            consumer -> {
              boolean deleted = !present.containsKey(consumer.index().uuid());
              if (deleted) {
                consumer.close();
              }
              return deleted;
            });
    present.forEach(
        (uuid, index) -> consumers.compute(uuid, (_, consumer) -> keepOrRestart(consumer, index)));
  }

  private IndexConsumer keepOrRestart(@Nullable IndexConsumer consumer, IndexVersion index) {
    if (consumer != null && !consumer.hasFailed()) {
      consumer.update(index);
      return consumer;
    }
    if (consumer != null) {
      consumer.close();
    }
    return start(index);
  }

  private IndexConsumer start(IndexVersion index) {
    IndexConsumer consumer = factory.consumer(index);
    consumer.start();
    log.info("Writing jobs.v1 to {}", index.name());
    return consumer;
  }

  private void upgrade(IndexVersion newest) throws IOException {
    boolean isLiveOutdated =
        indexes.live().filter(live -> names.hasOlderMapping(live.name())).isPresent();
    if (isLiveOutdated && !newest.rolledBack() && progress.isCaughtUp(newest)) {
      indexes.makeLive(newest);
    }
  }

  @Override
  public void stop() {
    stopping.countDown();
    try {
      if (!thread.join(Duration.ofSeconds(20))) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }
}
