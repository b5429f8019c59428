package dev.rolecall.ingest.kafka.streams;

import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.core.KafkaTemplate;

/// Prepares a topology to run exactly once: its settings, state directory, failure handling and
/// dead letters.
///
/// @param stateDir rebuilt from the topics when it is missing; each instance uses one directory in
///   it
public record StreamsFactory(
    Topics topics,
    KafkaSettings kafka,
    StreamsProperties properties,
    RocksDbMemory memory,
    KafkaTemplate<String, byte[]> deadLetters,
    Clock clock,
    Path stateDir) {
  private static final int CLOSE_SECONDS = 10;

  /// A producer keeps its buffers once it has needed them. One record of the maximum size must fit.
  private static final int PRODUCER_BUFFER_BYTES = 2 * Topics.MAX_RECORD_BYTES + (1 << 20);

  /// The broker aborts a transaction that is open for longer, which stops the thread: its state is
  /// restored, and all records of the transaction are processed again. The 10 s that Kafka Streams
  /// uses by default are exceeded by a commit on an overloaded machine, which has more to do
  /// afterwards, not less. Readers wait that long for an instance that was killed and does not
  /// start again with its state directory.
  private static final int TRANSACTION_TIMEOUT_MS = 60_000;

  /// @param stage named in dead letters
  /// @param application the application id without the topics' prefix
  /// @param source the source topic; records that fail unexpectedly are sent to its dead-letter
  ///   topic
  public StreamsBuilderFactoryBean create(
      String stage,
      String application,
      Topic source,
      KafkaStreamsInfrastructureCustomizer topology,
      StreamsHealth health) {
    String id = topics.prefix() + application;
    StateDirectory directory = StateDirectory.claim(stateDir, id);
    Map<String, Object> settings = settings(id);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.path().toString());
    settings.put(
        StreamsDeadLetters.TARGET,
        new StreamsDeadLetters.Target(
            stage, topics.deadLettersOf(source).name(), deadLetters, clock));
    StreamsBuilderFactoryBean streams =
        new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(settings));
    streams.setInfrastructureCustomizer(topology);
    streams.setStateListener(health);
    streams.setStreamsUncaughtExceptionHandler(health);
    streams.setCloseTimeout(CLOSE_SECONDS);
    streams.addListener(release(directory));
    return streams;
  }

  private static StreamsBuilderFactoryBean.Listener release(StateDirectory directory) {
    return new StreamsBuilderFactoryBean.Listener() {
      @Override
      public void streamsRemoved(String id, KafkaStreams streams) {
        directory.close();
      }
    };
  }

  private Map<String, Object> settings(String application) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, properties.maxCommitInterval().toMillis());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, properties.threads());
    settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, properties.bufferedRecords());
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 8 << 20);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDbConfig.class);
    settings.put(SharedRocksDbConfig.MEMORY, memory);
    addHandlers(settings);
    addClients(settings);
    return settings;
  }

  static void addHandlers(Map<? super String, Object> settings) {
    settings.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, StreamsDeadLetters.class);
    settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, StreamsDeadLetters.class);
    settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, StreamsDeadLetters.class);
  }

  /// The topics use zstd. The broker stores batches that are compressed with it unchanged, and
  /// recompresses others.
  private static void addClients(Map<String, Object> settings) {
    settings.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 500);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), 2 << 20);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        2 * Topics.MAX_RECORD_BYTES);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        TRANSACTION_TIMEOUT_MS);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG), 1);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 64 << 10);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), PRODUCER_BUFFER_BYTES);
    settings.put(StreamsConfig.topicPrefix("max.message.bytes"), 2 * Topics.MAX_RECORD_BYTES);
  }
}
