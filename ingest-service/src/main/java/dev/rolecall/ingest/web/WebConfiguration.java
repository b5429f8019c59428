package dev.rolecall.ingest.web;

import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.model.wire.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the ledger of crawls.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  @Bean(initMethod = "start", destroyMethod = "close")
  CrawlHistory crawlLedger(Topics topics, KafkaSettings kafka) {
    return new CrawlHistory(topics, new KafkaConsumer<>(kafka.consumer()));
  }
}
