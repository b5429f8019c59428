package dev.rolecall.ingest;

import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.kafka.streams.AdaptiveCommit;
import dev.rolecall.ingest.kafka.streams.RocksDbMemory;
import dev.rolecall.ingest.kafka.streams.StreamsFactory;
import dev.rolecall.ingest.kafka.streams.StreamsHealth;
import dev.rolecall.ingest.kafka.streams.StreamsProperties;
import dev.rolecall.ingest.merge.MergeTopology;
import dev.rolecall.ingest.merge.state.MergeCaches;
import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.ingest.normalize.stream.NormalizeTopology;
import dev.rolecall.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/// Runs the two topologies as separate Kafka Streams applications.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "rolecall.ingest.streams", matchIfMissing = true)
@EnableConfigurationProperties(StreamsProperties.class)
class StreamsConfiguration {
  private static final String NORMALIZE = "normalize";

  @Bean
  RocksDbMemory rocksDbMemory(StreamsProperties properties) {
    return new RocksDbMemory(properties.rocksdb());
  }

  @Bean
  StreamsFactory streamsFactory(
      Topics topics,
      KafkaSettings kafka,
      StreamsProperties streams,
      RocksDbMemory memory,
      Clock clock,
      IngestServiceProperties properties) {
    var deadLetters =
        new KafkaTemplate<String, byte[]>(new DefaultKafkaProducerFactory<>(kafka.producer()));
    return new StreamsFactory(
        topics, kafka, streams, memory, deadLetters, clock, properties.stateDir());
  }

  @Bean
  StreamsHealth normalizeStreamHealth() {
    return new StreamsHealth(NORMALIZE);
  }

  @Bean
  StreamsHealth mergeStreamHealth() {
    return new StreamsHealth(MergeTopology.APPLICATION);
  }

  @Bean
  StreamsBuilderFactoryBean normalizeStream(
      StreamsFactory factory,
      StreamsHealth normalizeStreamHealth,
      StreamsProperties properties,
      Topics topics,
      Normalizer normalizer,
      Clock clock,
      MeterRegistry meters) {
    AdaptiveCommit adaptiveCommit = new AdaptiveCommit(properties.commitInterval());
    KafkaStreamsInfrastructureCustomizer customizer =
        new KafkaStreamsInfrastructureCustomizer() {
          @Override
          public void configureTopology(Topology topology) {
            NormalizeTopology.addTo(topology, topics, normalizer, clock, adaptiveCommit, meters);
          }
        };
    return factory.create(
        "normalize", NORMALIZE, topics.rawPostings(), customizer, normalizeStreamHealth);
  }

  @Bean
  StreamsBuilderFactoryBean mergeStream(
      StreamsFactory factory,
      StreamsHealth mergeStreamHealth,
      StreamsProperties properties,
      Topics topics,
      Clock clock,
      MeterRegistry meters) {
    MergeCaches caches = new MergeCaches(properties.featuresCache().toBytes());
    AdaptiveCommit adaptiveCommit = new AdaptiveCommit(properties.commitInterval());
    KafkaStreamsInfrastructureCustomizer customizer =
        new KafkaStreamsInfrastructureCustomizer() {
          @Override
          public void configureBuilder(StreamsBuilder builder) {
            MergeTopology.addTo(builder, topics, clock, adaptiveCommit, meters, caches);
          }
        };
    return factory.create(
        "merge", MergeTopology.APPLICATION, topics.postings(), customizer, mergeStreamHealth);
  }
}
