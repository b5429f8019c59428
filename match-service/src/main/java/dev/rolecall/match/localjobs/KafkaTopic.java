package dev.rolecall.match.localjobs;

import dev.rolecall.model.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/// A topic that every instance reads in full, without a consumer group.
record KafkaTopic(String bootstrapServers, String name) {
  private static final int TIMEOUT_MS = 5000;

  /// A poll waits this long for [#MIN_FETCH_BYTES]: larger batches cost less per record.
  private static final int MAX_FETCH_WAIT_MS = 200;

  private static final int MIN_FETCH_BYTES = 256 * 1024;
  private static final int MAX_POLL_RECORDS = 2000;

  /// @param id assigned by the broker; a topic that is created again under the same name has
  ///   another one
  /// @param endOffsets by partition the offset after its last record
  record TopicState(String id, Map<TopicPartition, Long> endOffsets) {
    TopicState {
      endOffsets = Map.copyOf(endOffsets);
    }

    /// Whether both are the same topic with the same partitions.
    boolean isSameTopic(TopicState other) {
      return id.equals(other.id) && endOffsets.keySet().equals(other.endOffsets.keySet());
    }
  }

  /// The topic does not exist yet, or the broker cannot be reached.
  static final class TopicUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TopicUnavailableException(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /// @throws TopicUnavailableException when it cannot be described now
  TopicState describe() {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            TIMEOUT_MS,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            TIMEOUT_MS);
    try (Admin admin = Admin.create(settings)) {
      TopicDescription topic =
          admin.describeTopics(List.of(name)).allTopicNames().get().values().iterator().next();
      return new TopicState(topic.topicId().toString(), endOffsets(admin, topic));
    } catch (ExecutionException unavailable) {
      throw new TopicUnavailableException(
          unavailable.getCause() == null ? unavailable : unavailable.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new TopicUnavailableException(stop);
    }
  }

  private Map<TopicPartition, Long> endOffsets(Admin admin, TopicDescription topic)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest =
        topic.partitions().stream()
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(name, partition.partition()),
                    _ -> OffsetSpec.latest()));
    return admin
        .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  /// Consumers of committed records only. They fail when the records at their position are deleted,
  /// rather than skip what they missed.
  ConsumerFactory<String, byte[]> consumerFactory() {
    return new DefaultKafkaConsumerFactory<>(
        Map.ofEntries(
            Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
            Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
            Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"),
            Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
            Map.entry(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.MAX_RECORD_BYTES),
            Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS),
            Map.entry(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, MIN_FETCH_BYTES),
            Map.entry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, MAX_FETCH_WAIT_MS),
            Map.entry(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false)),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
