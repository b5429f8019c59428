package dev.rolecall.ingest.merge;

import dev.rolecall.model.wire.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/// The bean that publishes operators' merge decisions. StreamsConfiguration runs the topology.
@Configuration(proxyBeanMethods = false)
class MergeConfiguration {
  @Bean
  MergeDecisions mergeDecisions(Topics topics, KafkaTemplate<String, byte[]> template) {
    return new KafkaMergeDecisions(topics, template);
  }
}
