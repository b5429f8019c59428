package dev.rolecall.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.TransactionIdSuffixStrategy;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/// Creates the templates and listener containers of this service, with its settings, metrics and
/// observations.
///
/// @param settings of all clients
/// @param observations the registry for sent and received records
/// @param meters the registry for the metrics of the Kafka clients
public record KafkaClients(
    KafkaSettings settings, ObservationRegistry observations, MeterRegistry meters) {
  /// A send without a broker fails after this time.
  private static final int MAX_BLOCK_MS = 10_000;

  private static final int CLOSE_SECONDS = 1;

  /// A template that sends single records. Its producer factory is closed with
  /// [#close(KafkaTemplate)].
  public KafkaTemplate<String, byte[]> template() {
    Map<String, Object> producer = settings.producer();
    producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
    return template(new DefaultKafkaProducerFactory<>(producer));
  }

  /// A template for transactions, one at a time. The first use of its producer factory fences all
  /// other producers with the same id.
  ///
  /// @param transactionalId exactly as the broker gets it
  public KafkaTemplate<String, byte[]> transactionalTemplate(String transactionalId) {
    DefaultKafkaProducerFactory<String, byte[]> factory =
        new DefaultKafkaProducerFactory<>(settings.producer());
    factory.setTransactionIdPrefix(transactionalId);
    factory.setTransactionIdSuffixStrategy(new NoSuffix());
    return template(factory);
  }

  private KafkaTemplate<String, byte[]> template(
      DefaultKafkaProducerFactory<String, byte[]> factory) {
    factory.setPhysicalCloseTimeout(CLOSE_SECONDS);
    factory.addListener(new MicrometerProducerListener<>(meters));
    KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(factory);
    template.setMicrometerEnabled(false); // an observation times each send already
    template.setObservationEnabled(true);
    template.setObservationRegistry(observations);
    return template;
  }

  /// Closes the template's producers. An open transaction is ended by its own thread.
  public static void close(KafkaTemplate<String, byte[]> template) {
    template.getProducerFactory().reset();
  }

  /// A container that is not started yet.
  ///
  /// @param properties with the listener, and the topics or partitions
  /// @param groupId null for assigned partitions without committed offsets
  public KafkaMessageListenerContainer<String, byte[]> container(
      ContainerProperties properties, @Nullable String groupId) {
    DefaultKafkaConsumerFactory<String, byte[]> factory =
        new DefaultKafkaConsumerFactory<>(new HashMap<>(settings.consumer()));
    factory.addListener(new MicrometerConsumerListener<>(meters));
    if (groupId != null) {
      properties.setGroupId(groupId);
    }
    properties.setMicrometerEnabled(false);
    properties.setObservationEnabled(true);
    properties.setObservationRegistry(observations);
    return new KafkaMessageListenerContainer<>(factory, properties);
  }

  /// Each template has its own factory and one transaction at a time, so the id needs no suffix.
  private static final class NoSuffix implements TransactionIdSuffixStrategy {
    @Override
    public String acquireSuffix(@Nullable String txIdPrefix) {
      return "";
    }

    @Override
    public void releaseSuffix(@Nullable String txIdPrefix, @Nullable String suffix) {
      // no suffix was acquired
    }
  }
}
