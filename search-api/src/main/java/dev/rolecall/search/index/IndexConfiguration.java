package dev.rolecall.search.index;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.search.index.client.ElasticsearchProperties;
import dev.rolecall.search.index.client.IndexKafkaClients;
import dev.rolecall.search.index.client.IndexProperties;
import dev.rolecall.search.index.consumer.IndexConsumerFactory;
import dev.rolecall.search.index.consumer.IndexHealth;
import dev.rolecall.search.index.consumer.IndexSupervisor;
import dev.rolecall.search.index.document.JobDocumentWriter;
import dev.rolecall.search.index.version.ElasticsearchIndexes;
import dev.rolecall.search.index.version.IndexNames;
import dev.rolecall.search.index.version.IndexProgress;
import dev.rolecall.search.index.version.Reindexing;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/// The beans of the index.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ElasticsearchProperties.class, IndexProperties.class})
public class IndexConfiguration {
  @Bean(destroyMethod = "close")
  ElasticsearchClients elasticsearch(ElasticsearchProperties properties) {
    return new ElasticsearchClients(properties);
  }

  @Bean
  IndexNames indexNames(Topics topics) {
    return new IndexNames(topics.prefix());
  }

  @Bean
  ElasticsearchIndexes elasticsearchIndexes(
      ElasticsearchClients elasticsearch, IndexNames names, IndexProperties properties) {
    return new ElasticsearchIndexes(elasticsearch.blocking(), names, properties);
  }

  @Bean
  IndexProgress indexProgress(IndexKafkaClients kafka, Topics topics, IndexNames names) {
    return new IndexProgress(kafka, topics, names);
  }

  @Bean
  KafkaTemplate<String, byte[]> deadLetterTemplate(
      IndexKafkaClients kafka, ObjectProvider<ObservationRegistry> observations) {
    KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(kafka.producers());
    template.setObservationEnabled(true);
    template.setObservationRegistry(observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    return template;
  }

  @Bean
  IndexConsumerFactory indexConsumerFactory(
      ElasticsearchClients elasticsearch,
      IndexKafkaClients kafka,
      KafkaTemplate<String, byte[]> template,
      Topics topics,
      IndexNames names,
      IndexProperties properties,
      CurrencyRates rates,
      CircuitBreakerRegistry breakers,
      ObjectProvider<MeterRegistry> registry,
      ObjectProvider<ObservationRegistry> observations,
      Clock clock) {
    return new IndexConsumerFactory(
        elasticsearch.blocking(),
        kafka,
        template,
        topics,
        names,
        properties,
        new JobDocumentWriter(rates),
        breakers.circuitBreaker("elasticsearch-index"),
        registry.getIfAvailable(SimpleMeterRegistry::new),
        observations.getIfAvailable(() -> ObservationRegistry.NOOP),
        clock);
  }

  @Bean(destroyMethod = "close")
  Reindexing reindexing(
      ElasticsearchIndexes indexes, IndexConsumerFactory factory, IndexProgress progress) {
    return new Reindexing(indexes, factory, progress, System::nanoTime);
  }

  /// The consumers run in the service, but not in its commands.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(name = "rolecall.index.enabled", matchIfMissing = true)
  public static class Consumers {
    @Bean
    IndexSupervisor indexSupervisor(
        ElasticsearchIndexes indexes,
        IndexConsumerFactory factory,
        IndexProgress progress,
        IndexNames names,
        IndexProperties properties,
        MeterRegistry registry) {
      return new IndexSupervisor(indexes, factory, progress, names, properties, registry);
    }

    @Bean
    IndexHealth indexHealthIndicator(IndexSupervisor supervisor) {
      return new IndexHealth(supervisor);
    }
  }
}
