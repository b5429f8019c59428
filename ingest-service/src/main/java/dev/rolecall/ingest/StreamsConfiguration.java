package dev.rolecall.ingest;

import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.kafka.RunningStreams;
import dev.rolecall.ingest.merge.MergeTopology;
import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.ingest.normalize.stream.NormalizeTopology;
import dev.rolecall.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the two topologies, each as an application of its own.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "rolecall.ingest.streams", matchIfMissing = true)
class StreamsConfiguration {
  private static final Duration EXPIRY_TICK = Duration.ofSeconds(30);

  @Bean
  RunningStreams normalizeStream(
      Topics topics,
      KafkaSettings kafka,
      RolecallProperties properties,
      Normalizer normalizer,
      Clock clock,
      MeterRegistry meters) {
    return new RunningStreams(
        topics.prefix() + "normalize",
        NormalizeTopology.build(topics, normalizer, clock, EXPIRY_TICK, meters),
        kafka,
        properties.stateDir());
  }

  @Bean
  RunningStreams mergeStream(
      Topics topics,
      KafkaSettings kafka,
      RolecallProperties properties,
      Clock clock,
      MeterRegistry meters) {
    return new RunningStreams(
        topics.prefix() + "merge",
        MergeTopology.build(
            topics,
            clock,
            meters,
            new dev.rolecall.ingest.merge.state.MergeCaches(16_000_000, 24_000_000)),
        kafka,
        properties.stateDir());
  }
}
