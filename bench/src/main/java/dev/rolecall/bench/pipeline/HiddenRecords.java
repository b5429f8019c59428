package dev.rolecall.bench.pipeline;

import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes the input of a benchmark in one transaction: readers see nothing of it until it is
/// committed, and then all of it at once.
public final class HiddenRecords implements AutoCloseable {
  private static final int TRANSACTION_MS = 900_000;

  private final KafkaProducer<String, byte[]> producer;

  /// Begins the transaction.
  public HiddenRecords(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "benchmark",
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                TRANSACTION_MS,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * Topics.MAX_RECORD_BYTES),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    producer.beginTransaction();
  }

  /// Creates topics with their settings, as ingest-service would.
  public static void create(Admin admin, List<Topic> topics) {
    KafkaAccess.get(
        admin.createTopics(topics.stream().map(HiddenRecords::newTopic).toList()).all());
  }

  private static NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.settings());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the commit fails when a record could not be sent
  public void send(ProducerRecord<String, byte[]> message) {
    producer.send(message);
  }

  /// Waits until the broker has all records.
  public void flush() {
    producer.flush();
  }

  /// Makes all records visible.
  public void commit() {
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close();
  }
}
