package dev.rolecall.ingest.web;

import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.model.wire.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans of the operators' API.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorProperties.class)
class OperatorConfiguration {
  @Bean
  CrawlHistory crawlHistory(Topics topics, KafkaClients clients) {
    return new CrawlHistory(topics, clients);
  }

  @Bean
  OperatorAccessFilter operatorAccessFilter(
      OperatorProperties properties, @Value("${rolecall.service-token:}") String serviceToken) {
    return new OperatorAccessFilter(
        new OperatorAccess(properties.token().strip(), serviceToken.strip()));
  }
}
