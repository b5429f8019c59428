package dev.rolecall.ingest.web;

import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.model.wire.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans of the operators' API.
@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {
  @Bean
  CrawlHistory crawlHistory(Topics topics, KafkaClients clients) {
    return new CrawlHistory(topics, clients);
  }
}
