package dev.rolecall.match.localjobs;

import dev.rolecall.match.localjobs.KafkaTopic.TopicState;
import dev.rolecall.model.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;

/// Applies batches of `jobs.v1` to the local jobs, through a buffer that is flushed before each
/// refresh and commit.
///
/// The position in the log is committed with the index of the jobs, not to a consumer group. Jobs
/// become searchable with a refresh. There is no refresh during the initial load: nothing is served
/// until the whole log has been read.
final class JobsTopicListener implements BatchConsumerAwareMessageListener<String, byte[]> {
  private static final Logger log = LoggerFactory.getLogger(JobsTopicListener.class);

  private final LocalJobs jobs;
  private final JobRecordBuffer records;
  private final JobArrivals arrivals;
  private final LocalJobsProperties properties;
  private final Clock clock;
  private final Map<Integer, Long> next = new HashMap<>();
  private TopicState topic = new TopicState("", Map.of());
  private volatile boolean loaded;
  private volatile long lag = -1;
  private long refreshedAt = System.nanoTime();
  private long committedAt = System.nanoTime();
  private boolean unrefreshed;
  private boolean uncommitted;

  JobsTopicListener(
      LocalJobs jobs,
      JobRecordBuffer records,
      JobArrivals arrivals,
      LocalJobsProperties properties,
      Clock clock) {
    this.jobs = jobs;
    this.records = records;
    this.arrivals = arrivals;
    this.properties = properties;
    this.clock = clock;
  }

  /// Whether the initial load is complete: all jobs that were in the log when reading began are
  /// searchable.
  boolean isLoaded() {
    return loaded;
  }

  /// How many records are not applied yet; -1 before the first poll.
  long lag() {
    long unread = lag;
    return unread < 0 ? unread : unread + records.size();
  }

  /// The offsets to read from: the committed position if it belongs to this topic and is recent,
  /// otherwise the beginning of the log.
  synchronized List<TopicPartitionOffset> startPositions(TopicState found) {
    Map<Integer, Long> kept =
        LogPosition.read(jobs.commitData())
            .filter(position -> position.topicId().equals(found.id()))
            .filter(this::isRecent)
            .map(LogPosition::next)
            .orElse(Map.of());
    if (kept.isEmpty()) {
      rebuild();
    }
    topic = found;
    next.clear();
    next.putAll(kept);
    unrefreshed = true;
    uncommitted = true;
    return found.endOffsets().keySet().stream().map(each -> offset(each, kept)).toList();
  }

  private static TopicPartitionOffset offset(TopicPartition partition, Map<Integer, Long> kept) {
    Long position = kept.get(partition.partition());
    return position == null
        ? new TopicPartitionOffset(partition.topic(), partition.partition(), SeekPosition.BEGINNING)
        : new TopicPartitionOffset(partition.topic(), partition.partition(), position);
  }

  private boolean isRecent(LogPosition position) {
    Duration age = RealTime.since(clock, position.at());
    return !age.isNegative() && age.compareTo(properties.maxCommitAge()) < 0;
  }

  /// Drops all jobs and the position: the next [#startPositions] reads from the start of the log.
  synchronized void rebuild() {
    loaded = false;
    records.clear();
    jobs.clear();
    jobs.commit(Map.of());
    next.clear();
  }

  @Override
  public synchronized void onMessage(
      List<ConsumerRecord<String, byte[]>> batch, @Nullable Consumer<?, ?> consumer) {
    batch.forEach(records::add);
    unrefreshed = true;
    uncommitted = true;
    advance(Objects.requireNonNull(consumer, "containers pass their consumer"));
  }

  /// After a poll without records. The log may end with a transaction marker, which moves the
  /// position without a record.
  synchronized void onIdle(Consumer<?, ?> consumer) {
    advance(consumer);
  }

  private void advance(Consumer<?, ?> consumer) {
    long unread = 0;
    for (TopicPartition partition : consumer.assignment()) {
      next.put(partition.partition(), consumer.position(partition));
      unread += consumer.currentLag(partition).orElse(0);
    }
    lag = unread;
    if (!loaded && isCaughtUp()) {
      refresh();
      loaded = true;
      log.info("Initial load complete: {} open jobs", jobs.size());
      commit();
    }
    if (loaded && unrefreshed && hasElapsed(refreshedAt, properties.refreshInterval())) {
      refresh();
    }
    if (uncommitted && hasElapsed(committedAt, properties.commitInterval())) {
      commit();
    }
  }

  private boolean isCaughtUp() {
    return topic.endOffsets().entrySet().stream()
        .allMatch(end -> next.getOrDefault(end.getKey().partition(), -1L) >= end.getValue());
  }

  private void refresh() {
    records.flush();
    arrivals.add(jobs.refresh());
    refreshedAt = System.nanoTime();
    unrefreshed = false;
  }

  /// Commits what was applied, with the position that it reaches.
  synchronized void commit() {
    if (next.isEmpty()) {
      return;
    }
    records.flush();
    jobs.commit(new LogPosition(topic.id(), next, clock.instant()).toMap());
    committedAt = System.nanoTime();
    uncommitted = false;
  }

  private static boolean hasElapsed(long since, Duration duration) {
    return System.nanoTime() - since >= duration.toNanos();
  }
}
