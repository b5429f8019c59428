package dev.rolecall.ingest.kafka;

import dev.rolecall.model.wire.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;

/// Reads whole topics without a consumer group.
public final class TopicReader {
  private final KafkaClients clients;

  public TopicReader(KafkaClients clients) {
    this.clients = clients;
  }

  /// The offset after the last committed record, by partition.
  ///
  /// @throws KafkaException when the broker is unavailable
  public Map<TopicPartition, Long> endOffsets(Topic topic) {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, topic.partitions())
            .mapToObj(partition -> new TopicPartition(topic.name(), partition))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    try (Admin admin = clients.settings().admin()) {
      Map<TopicPartition, ListOffsetsResultInfo> found =
          admin
              .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
              .all()
              .get();
      Map<TopicPartition, Long> endOffsets = new HashMap<>();
      found.forEach((partition, info) -> endOffsets.put(partition, info.offset()));
      return endOffsets;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("Cannot read the offsets of " + topic.name(), e.getCause());
    }
  }

  /// Reads all records that the topic has now.
  public void readAll(Topic topic, Consumer<ConsumerRecord<String, byte[]>> handler) {
    Map<TopicPartition, Long> endOffsets = endOffsets(topic);
    Map<TopicPartition, Long> start = new HashMap<>(endOffsets);
    start.replaceAll((_, _) -> 0L);
    read(start, endOffsets, handler);
  }

  /// Reads the records between the results of two calls of [#endOffsets].
  public void read(
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> until,
      Consumer<ConsumerRecord<String, byte[]>> handler) {
    BoundedContainer.run(
        clients, assigned(from), null, until, (records, _) -> records.forEach(handler));
  }

  /// Passes records from the given offsets on to the listener, until the returned container is
  /// stopped.
  public KafkaMessageListenerContainer<String, byte[]> listen(
      Map<TopicPartition, Long> from, BatchMessageListener<String, byte[]> listener) {
    ContainerProperties properties = assigned(from);
    properties.setMessageListener(listener);
    KafkaMessageListenerContainer<String, byte[]> container = clients.container(properties, null);
    container.start();
    return container;
  }

  /// Partitions are assigned without a group, and no offsets are committed.
  private static ContainerProperties assigned(Map<TopicPartition, Long> from) {
    List<TopicPartitionOffset> offsets =
        from.entrySet().stream()
            .map(start -> new TopicPartitionOffset(start.getKey(), start.getValue(), null))
            .toList();
    ContainerProperties properties =
        new ContainerProperties(offsets.toArray(TopicPartitionOffset[]::new));
    properties.setAckMode(ContainerProperties.AckMode.MANUAL);
    return properties;
  }
}
