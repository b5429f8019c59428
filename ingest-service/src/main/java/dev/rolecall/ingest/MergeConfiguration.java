package dev.rolecall.ingest;

import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.merge.KafkaMergeDecisions;
import dev.rolecall.ingest.merge.MergeDecisions;
import dev.rolecall.model.wire.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what operators say of merging.
@Configuration(proxyBeanMethods = false)
class MergeConfiguration {
  @Bean
  MergeDecisions mergeDecisions(Topics topics, KafkaSettings kafka) {
    return new KafkaMergeDecisions(topics, kafka);
  }
}
