package dev.rolecall.search.index;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one version of the index as `jobs.v1` is, together with the other instances of its
/// consumer group.
///
/// Offsets are committed after the write. So whenever it is killed, what was not committed is
/// written again, which does no harm: revisions only rise. When the index or the broker is away, it
/// tries again with growing pauses. Only what breaks the machine below us ends it, and it tells.
final class IndexFollower implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
  private static final Duration POLL = Duration.ofMillis(250);

  private final String topic;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final IndexChanges reader;
  private final ElasticsearchJobWriter writer;
  private final DeadLetterSender deadLetters;
  private final IndexMeters meters;
  private final Backoff backoff;
  private final Thread thread;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile JobIndex index;
  private volatile long lag;
  private volatile @Nullable String failure;

  /// @param consumers makes a consumer of the index's group
  IndexFollower(
      JobIndex index,
      String topic,
      Supplier<Consumer<String, byte[]>> consumers,
      IndexChanges reader,
      ElasticsearchJobWriter writer,
      DeadLetterSender deadLetters,
      IndexMeters meters,
      Backoff backoff) {
    this.index = index;
    this.topic = topic;
    this.consumers = consumers;
    this.reader = reader;
    this.writer = writer;
    this.deadLetters = deadLetters;
    this.meters = meters;
    this.backoff = backoff;
    this.thread = Thread.ofPlatform().name("index-" + index.name()).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  JobIndex index() {
    return index;
  }

  /// The same index, as it was seen again: whether it is live may have changed.
  IndexFollower seen(JobIndex again) {
    index = again;
    return this;
  }

  /// Records that this instance has yet to write.
  long lag() {
    return lag;
  }

  /// Why nothing is written at the moment; null when all is well.
  @Nullable String failure() {
    return failure;
  }

  private void run() {
    while (running()) {
      try (Consumer<String, byte[]> consumer = consumers.get()) {
        awaitTopic(consumer);
        consumer.subscribe(List.of(topic));
        while (running()) {
          step(consumer);
        }
      } catch (WakeupException | InterruptException stop) {
        log.debug("Woken up to stop");
      } catch (RuntimeException broken) {
        pause("Reading " + topic + " for " + index.name(), broken);
      } catch (Error broken) {
        failure = String.valueOf(broken);
        log.error("Following the log for {} ended", index.name(), broken);
        return;
      }
    }
  }

  /// Whether it will write no more, though nobody closed it.
  boolean dead() {
    return running() && thread.getState() == Thread.State.TERMINATED;
  }

  /// Ingest makes the topics; we may be up first.
  private void awaitTopic(Consumer<String, byte[]> consumer) {
    boolean told = false;
    while (running() && consumer.partitionsFor(topic).isEmpty()) {
      if (!told) {
        log.info("Waiting for the topic {}, which ingest-service makes", topic);
        told = true;
      }
      await(backoff.next());
    }
    backoff.reset();
  }

  private void step(Consumer<String, byte[]> consumer) {
    ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
    try {
      write(messages);
      if (!messages.nextOffsets().isEmpty()) {
        consumer.commitSync(messages.nextOffsets());
      }
      well(consumer);
    } catch (IndexAwayException | KafkaException away) {
      if (away instanceof WakeupException || away instanceof InterruptException) {
        throw away;
      }
      rewind(consumer, messages);
      measure(consumer);
      pause("Writing to " + index.name(), away);
    }
  }

  private void write(ConsumerRecords<String, byte[]> messages) {
    if (messages.isEmpty()) {
      return;
    }
    Batch batch = Batch.of(messages, reader);
    Written written = writer.write(batch.changes());
    List<DeadLetterSender.Dead> dead = batch.dead(written);
    deadLetters.send(dead);
    meters.count(written);
    meters.deadLetters().increment(dead.size());
    dead.forEach(IndexFollower::tell);
  }

  /// The payload is in the letter, not in the log.
  private static void tell(DeadLetterSender.Dead dead) {
    log.warn("Cannot index job {}: {}", dead.message().key(), dead.reason());
  }

  /// So that polling goes on, which keeps our place in the group, and gives the same records again.
  private static void rewind(
      Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> messages) {
    Set<TopicPartition> ours = consumer.assignment();
    for (TopicPartition partition : messages.partitions()) {
      List<ConsumerRecord<String, byte[]>> some = messages.records(partition);
      if (ours.contains(partition) && !some.isEmpty()) {
        consumer.seek(partition, some.getFirst().offset());
      }
    }
  }

  private void well(Consumer<String, byte[]> consumer) {
    measure(consumer);
    if (failure != null) {
      log.info("Writing to {} again", index.name());
    }
    failure = null;
    backoff.reset();
  }

  private void measure(Consumer<String, byte[]> consumer) {
    lag =
        consumer.assignment().stream()
            .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
            .sum();
  }

  private void pause(String what, RuntimeException why) {
    if (failure == null) {
      log.warn("{} waits: {}", what, String.valueOf(why.getMessage()));
    }
    failure = String.valueOf(why.getMessage());
    meters.retries().increment();
    await(backoff.next());
  }

  private void await(Duration pause) {
    try {
      boolean stopped = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      log.trace("Paused, to stop: {}", stopped);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }

  private boolean running() {
    return stopping.getCount() > 0;
  }

  /// Ends after the batch that is being written, and leaves the group.
  @Override
  public void close() {
    stopping.countDown();
    try {
      if (!thread.join(Duration.ofSeconds(10))) {
        thread.interrupt();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
