package dev.rolecall.search;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.search.index.Elasticsearch;
import dev.rolecall.search.index.ElasticsearchIndexes;
import dev.rolecall.search.index.ElasticsearchProperties;
import dev.rolecall.search.index.FollowerFactory;
import dev.rolecall.search.index.IndexHealth;
import dev.rolecall.search.index.IndexKeeper;
import dev.rolecall.search.index.IndexNames;
import dev.rolecall.search.index.IndexProgress;
import dev.rolecall.search.index.IndexProperties;
import dev.rolecall.search.index.KafkaClients;
import dev.rolecall.search.index.Reindexing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the index.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ElasticsearchProperties.class, IndexProperties.class})
class IndexConfiguration {
  @Bean(destroyMethod = "close")
  Elasticsearch elasticsearch(ElasticsearchProperties properties) {
    return new Elasticsearch(properties);
  }

  @Bean
  IndexNames indexNames(Topics topics) {
    return new IndexNames(topics.prefix());
  }

  @Bean
  ElasticsearchIndexes elasticsearchIndexes(
      Elasticsearch elasticsearch, IndexNames names, IndexProperties properties) {
    return new ElasticsearchIndexes(elasticsearch.waiting(), names, properties);
  }

  @Bean
  IndexProgress indexProgress(KafkaClients kafka, Topics topics, IndexNames names) {
    return new IndexProgress(kafka, topics, names);
  }

  @Bean(destroyMethod = "close")
  FollowerFactory followerFactory(
      Elasticsearch elasticsearch,
      KafkaClients kafka,
      Topics topics,
      IndexNames names,
      IndexProperties properties,
      CurrencyRates rates,
      ObjectProvider<MeterRegistry> registry,
      Clock clock) {
    return new FollowerFactory(
        elasticsearch.waiting(),
        kafka,
        topics,
        names,
        properties,
        rates,
        registry.getIfAvailable(SimpleMeterRegistry::new),
        clock);
  }

  @Bean(destroyMethod = "close")
  Reindexing reindexing(
      ElasticsearchIndexes indexes, FollowerFactory factory, IndexProgress progress) {
    return new Reindexing(indexes, factory, progress, System::nanoTime);
  }

  /// What runs in the service, and not in its commands.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(name = "rolecall.index.following", matchIfMissing = true)
  static class Following {
    @Bean
    IndexKeeper indexKeeper(
        ElasticsearchIndexes indexes,
        FollowerFactory factory,
        IndexProgress progress,
        IndexNames names,
        IndexProperties properties,
        MeterRegistry registry) {
      return new IndexKeeper(indexes, factory, progress, names, properties, registry);
    }

    @Bean
    IndexHealth indexHealthIndicator(IndexKeeper keeper) {
      return new IndexHealth(keeper);
    }
  }
}
