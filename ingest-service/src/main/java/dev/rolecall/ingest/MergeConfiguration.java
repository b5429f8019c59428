package dev.rolecall.ingest;

import dev.rolecall.ingest.merge.KafkaMergeDecisions;
import dev.rolecall.ingest.merge.MergeDecisions;
import dev.rolecall.model.wire.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/// Takes operators' merge decisions.
@Configuration(proxyBeanMethods = false)
class MergeConfiguration {
  @Bean
  MergeDecisions mergeDecisions(Topics topics, KafkaTemplate<String, byte[]> template) {
    return new KafkaMergeDecisions(topics, template);
  }
}
