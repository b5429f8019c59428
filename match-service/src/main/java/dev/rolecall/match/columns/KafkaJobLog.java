package dev.rolecall.match.columns;

import dev.rolecall.model.wire.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/// Follows `jobs.v1`, all partitions of it, and keeps the open jobs as it says.
///
/// Every instance reads all, so there is no group: how far it has read is kept in the commits of
/// the jobs' own index. A broker that is away is waited for. A disk that fails ends the following:
/// then nothing here is current any more, health says so, and who made this is called, to have the
/// instance restarted: nothing else mends it.
public final class KafkaJobLog implements SmartLifecycle, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(KafkaJobLog.class);
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaTopic topic;
  private final LocalJobs jobs;
  private final JobRecordHandler reader;
  private final ColumnsProperties properties;
  private final Clock clock;
  private final Runnable onFault;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile @Nullable Thread thread;
  private volatile boolean current;
  private volatile long behind = -1;
  private volatile @Nullable Throwable fault;
  private boolean waiting;

  /// @param onFault called once, when the following has ended for good
  public KafkaJobLog(
      String bootstrapServers,
      Topic jobsTopic,
      LocalJobs jobs,
      ColumnsProperties properties,
      Clock clock,
      MeterRegistry meters,
      Runnable onFault) {
    this.topic = new KafkaTopic(bootstrapServers, jobsTopic.name());
    this.jobs = jobs;
    this.reader = new JobRecordHandler(jobs, meters);
    this.properties = properties;
    this.clock = clock;
    this.onFault = onFault;
    meters.gauge("rolecall.columns.jobs", jobs, LocalJobs::size);
    meters.gauge("rolecall.columns.behind", this, self -> self.behind);
  }

  /// Whether all that the log held when this instance first reached it is found here. False again
  /// while the log is read anew, and when the following has ended.
  public boolean current() {
    return current && fault == null;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("job-log").daemon().start(this::run);
  }

  private void run() {
    try {
      while (running()) {
        tryToFollow();
      }
    } catch (UncheckedIOException | AlreadyClosedException disk) {
      fault = disk;
      log.error("The jobs can no longer be kept; restart this instance", disk);
      onFault.run();
    } catch (RuntimeException | Error unexpected) {
      fault = unexpected;
      log.error("Following the jobs has ended; restart this instance", unexpected);
      onFault.run();
      throw unexpected;
    }
  }

  private void tryToFollow() {
    try (KafkaConsumer<String, byte[]> consumer = topic.consumer()) {
      Following following = begin(consumer);
      waiting = false;
      while (running()) {
        following.step();
      }
      following.commit();
    } catch (OffsetOutOfRangeException cut) {
      log.warn("The log no longer has what comes next; reading it anew: {}", cut.getMessage());
      startAnew();
    } catch (WakeupException stopped) {
      log.debug("Woken up to stop");
    } catch (KafkaException | KafkaTopic.Missing away) {
      if (!waiting) {
        waiting = true;
        log.warn("Waiting for {}: {}", topic.name(), String.valueOf(away.getMessage()));
      }
      pause();
    }
  }

  private Following begin(KafkaConsumer<String, byte[]> consumer) {
    KafkaTopic.Found found = topic.find();
    LogPosition from =
        LogPosition.read(jobs.committed())
            .filter(position -> position.log().equals(found.id()))
            .filter(this::recent)
            .orElse(null);
    if (from == null) {
      startAnew();
    }
    consumer.assign(found.partitions());
    for (TopicPartition partition : found.partitions()) {
      consumer.seek(
          partition, from == null ? 0 : from.next().getOrDefault(partition.partition(), 0L));
    }
    if (from == null) {
      consumer.seekToBeginning(found.partitions());
    }
    return new Following(consumer, found.id());
  }

  private boolean recent(LogPosition position) {
    Duration age = Duration.between(position.at(), clock.instant());
    return !age.isNegative() && age.compareTo(properties.oldestCommit()) < 0;
  }

  private void startAnew() {
    current = false;
    jobs.clear();
    jobs.commit(Map.of());
  }

  private boolean running() {
    return stop.getCount() > 0;
  }

  private void pause() {
    try {
      boolean stopping = stop.await(properties.pause().toMillis(), TimeUnit.MILLISECONDS);
      log.debug("Paused; stopping: {}", stopping);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      stop.countDown();
    }
  }

  /// One connection's reading.
  private final class Following {
    private final KafkaConsumer<String, byte[]> consumer;
    private final String logId;
    private final Map<TopicPartition, Long> ends;
    private long refreshed = System.nanoTime();
    private long committed = System.nanoTime();
    private boolean unrefreshed = true;
    private boolean uncommitted = true;

    Following(KafkaConsumer<String, byte[]> consumer, String logId) {
      this.consumer = consumer;
      this.logId = logId;
      this.ends = consumer.endOffsets(consumer.assignment());
    }

    void step() {
      for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
        reader.read(message);
        unrefreshed = true;
        uncommitted = true;
      }
      behind = behind();
      if (unrefreshed && passed(refreshed, properties.refreshEvery())) {
        refresh();
      }
      if (!current && !unrefreshed && caughtUp()) {
        current = true;
        log.info("Current: all jobs of {} are here, {} of them open", topic.name(), jobs.size());
        commit();
      }
      if (uncommitted && passed(committed, properties.commitEvery())) {
        commit();
      }
    }

    private void refresh() {
      jobs.refresh();
      refreshed = System.nanoTime();
      unrefreshed = false;
    }

    /// The end may lie behind a transaction's marker, which is passed without a record.
    private boolean caughtUp() {
      return ends.entrySet().stream()
          .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private long behind() {
      return consumer.assignment().stream()
          .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
          .sum();
    }

    /// First makes all found: what is committed is not read again, and so must have been told of.
    void commit() {
      if (unrefreshed) {
        refresh();
      }
      Map<Integer, Long> next = new HashMap<>();
      for (TopicPartition partition : consumer.assignment()) {
        next.put(partition.partition(), consumer.position(partition));
      }
      jobs.commit(new LogPosition(logId, next, clock.instant()).written());
      committed = System.nanoTime();
      uncommitted = false;
    }

    private static boolean passed(long since, Duration duration) {
      return System.nanoTime() - since >= duration.toNanos();
    }
  }

  @Override
  public void stop() {
    stop.countDown();
    Thread following = thread;
    if (following != null) {
      try {
        following.join(Duration.ofSeconds(10));
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    Thread following = thread;
    return following != null && following.isAlive();
  }

  @Override
  public Health health() {
    Throwable broken = fault;
    Health.Builder health = broken == null ? Health.up() : Health.down(broken);
    return health
        .withDetail("current", current())
        .withDetail("jobs", jobs.size())
        .withDetail("recordsBehind", behind)
        .build();
  }
}
