package dev.rolecall.match.columns;

import dev.rolecall.model.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A topic on a broker, to be read whole by each of its readers.
record KafkaTopic(String bootstrapServers, String name) {
  private static final String PATIENCE_MS = "5000";

  /// @param id the topic's own, made when it was made
  record Found(String id, List<TopicPartition> partitions) {}

  /// The topic, or the broker, is not there yet.
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    Missing(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /// @throws Missing when it cannot be found now
  Found find() {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MS,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MS);
    try (Admin admin = Admin.create(settings)) {
      TopicDescription topic =
          admin.describeTopics(List.of(name)).allTopicNames().get().values().iterator().next();
      return new Found(
          topic.topicId().toString(),
          topic.partitions().stream()
              .map(partition -> new TopicPartition(name, partition.partition()))
              .toList());
    } catch (ExecutionException missing) {
      throw new Missing(missing.getCause() == null ? missing : missing.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Missing(stop);
    }
  }

  /// Reads what was committed, from where it is told, and says so when that is no longer there.
  KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            Topics.MAX_RECORD_BYTES);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
