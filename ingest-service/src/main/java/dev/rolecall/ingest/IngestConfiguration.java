package dev.rolecall.ingest;

import dev.rolecall.ingest.board.IngestProperties;
import dev.rolecall.ingest.fetch.FetchProperties;
import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.ingest.source.Sources;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.Topics;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// The beans that all stages share: sources, topics and settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  RolecallProperties.class,
  IngestProperties.class,
  FetchProperties.class
})
class IngestConfiguration {
  @Bean
  JsonMapper jsonMapper() {
    return Json.MAPPER;
  }

  /// All sources with an adapter; the commands use the same.
  @Bean
  static Sources sources() {
    return SourceRegistry.sources();
  }

  @Bean
  KafkaSettings kafkaSettings(RolecallProperties properties) {
    return new KafkaSettings(properties.kafka().bootstrapServers());
  }

  @Bean
  Topics topics(RolecallProperties properties) {
    return new Topics(properties.topics().prefix(), properties.topics().partitions());
  }
}
