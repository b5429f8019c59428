package dev.rolecall.bench.pipeline;

import dev.rolecall.model.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/// How far a consumer group has committed on its topic.
final class StageOffsets implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// More than the number of transactions that may have ended after the last record of a partition.
  private static final long MAX_MARKERS = 20;

  private final KafkaAccess kafka;
  private final Admin admin;
  private final KafkaConsumer<String, byte[]> consumer;

  StageOffsets(KafkaAccess kafka) {
    this.kafka = kafka;
    this.admin = kafka.admin();
    this.consumer = kafka.consumer();
  }

  Admin admin() {
    return admin;
  }

  KafkaAccess kafka() {
    return kafka;
  }

  /// The group whose name starts so; nothing before it has joined.
  Optional<String> group(String start) {
    return KafkaAccess.get(admin.listGroups().all()).stream()
        .map(group -> group.groupId())
        .filter(id -> id.startsWith(start))
        .sorted()
        .findFirst();
  }

  /// Offsets committed, summed over the partitions.
  long done(String group, Topic topic) {
    return committed(group, topic).values().stream().mapToLong(Long::longValue).sum();
  }

  long end(Topic topic) {
    return ends(topic).values().stream().mapToLong(Long::longValue).sum();
  }

  /// Whether there is no record between the committed offsets of the group and the end. The last
  /// offsets may be markers of transactions, which a group need not commit.
  boolean settled(String group, Topic topic) {
    Map<TopicPartition, Long> committed = committed(group, topic);
    Map<TopicPartition, Long> open = new HashMap<>();
    ends(topic)
        .forEach(
            (partition, end) -> {
              if (committed.getOrDefault(partition, 0L) < end) {
                open.put(partition, end);
              }
            });
    boolean far =
        open.entrySet().stream()
            .anyMatch(e -> e.getValue() - committed.getOrDefault(e.getKey(), 0L) > MAX_MARKERS);
    return open.isEmpty() || (!far && hasNoRecords(open, committed));
  }

  private boolean hasNoRecords(
      Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
    consumer.assign(ends.keySet());
    ends.keySet().forEach(p -> consumer.seek(p, committed.getOrDefault(p, 0L)));
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      if (!consumer.poll(POLL).isEmpty()) {
        return false;
      }
      if (ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
        return true;
      }
    }
    return false;
  }

  private Map<TopicPartition, Long> committed(String group, Topic topic) {
    if (group(group).filter(group::equals).isEmpty()) {
      return Map.of();
    }
    Map<TopicPartition, OffsetAndMetadata> all =
        KafkaAccess.get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> ofTopic = new HashMap<>();
    List<TopicPartition> partitions = KafkaAccess.partitions(topic);
    partitions.forEach(
        p -> Optional.ofNullable(all.get(p)).ifPresent(offset -> ofTopic.put(p, offset.offset())));
    return ofTopic;
  }

  private Map<TopicPartition, Long> ends(Topic topic) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    KafkaAccess.partitions(topic).forEach(p -> latest.put(p, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    KafkaAccess.get(
            admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  @Override
  public void close() {
    consumer.close();
    admin.close();
  }
}
