package dev.rolecall.search.index.consumer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.search.index.client.IndexKafkaClients;
import dev.rolecall.search.index.client.IndexProperties;
import dev.rolecall.search.index.document.JobDocumentWriter;
import dev.rolecall.search.index.version.IndexFiller;
import dev.rolecall.search.index.version.IndexNames;
import dev.rolecall.search.index.version.IndexVersion;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// Creates the consumers that write `jobs.v1` to an index version. All of them share the bound on
/// bytes in flight and the template for dead letters.
public final class IndexConsumerFactory implements IndexFiller {
  private final ElasticsearchClient client;
  private final IndexKafkaClients kafka;
  private final Topics topics;
  private final IndexNames names;
  private final IndexProperties properties;
  private final IndexChangeReader reader;
  private final IndexMetrics meters;
  private final ConsumerRecordRecoverer deadLetters;
  private final CircuitBreaker breaker;
  private final BytesInFlight inFlight;
  private final ObservationRegistry observations;

  public IndexConsumerFactory(
      ElasticsearchClient client,
      IndexKafkaClients kafka,
      KafkaTemplate<String, byte[]> template,
      Topics topics,
      IndexNames names,
      IndexProperties properties,
      JobDocumentWriter documents,
      CircuitBreaker breaker,
      MeterRegistry registry,
      ObservationRegistry observations,
      Clock clock) {
    this.client = client;
    this.kafka = kafka;
    this.topics = topics;
    this.names = names;
    this.properties = properties;
    this.reader = new IndexChangeReader(documents);
    this.meters = IndexMetrics.in(registry);
    this.deadLetters =
        new JobDeadLetterRecoverer(template, topics.deadLettersOf(topics.jobs()), clock);
    this.breaker = breaker;
    this.inFlight = new BytesInFlight(properties.inFlight());
    this.observations = observations;
  }

  /// Fills an index version until the returned handle is closed.
  @Override
  public AutoCloseable startFilling(IndexVersion index) {
    IndexConsumer consumer = consumer(index);
    consumer.start();
    return consumer;
  }

  IndexConsumer consumer(IndexVersion index) {
    JobBatchListener listener =
        new JobBatchListener(
            index.name(),
            reader,
            new ElasticsearchJobWriter(
                client, names.writeAlias(index.name()), properties.bulk(), inFlight, breaker),
            deadLetters,
            meters);
    return new IndexConsumer(index, container(index, listener), listener);
  }

  private ConcurrentMessageListenerContainer<String, byte[]> container(
      IndexVersion index, JobBatchListener listener) {
    ContainerProperties settings = new ContainerProperties(topics.jobs().name());
    settings.setGroupId(names.group(index));
    settings.setAckMode(ContainerProperties.AckMode.MANUAL);
    settings.setMessageListener(listener);
    settings.setConsumerRebalanceListener(listener);
    settings.setObservationEnabled(true);
    settings.setObservationRegistry(observations);
    settings.setShutdownTimeout(10_000);
    ConcurrentMessageListenerContainer<String, byte[]> container =
        new ConcurrentMessageListenerContainer<>(
            kafka.consumers(properties.batch(), properties.fetch()), settings);
    container.setBeanName("index-" + index.name());
    container.setConcurrency(properties.concurrency());
    container.setCommonErrorHandler(errorHandler());
    return container;
  }

  /// Retries a batch for as long as the index is unavailable, with the consumer paused.
  private DefaultErrorHandler errorHandler() {
    ExponentialBackOff backoff = new ExponentialBackOff(properties.backoff().toMillis(), 2);
    backoff.setMaxInterval(properties.maxBackoff().toMillis());
    DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters, backoff);
    handler.setClassifications(Map.of(), true);
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }
}
