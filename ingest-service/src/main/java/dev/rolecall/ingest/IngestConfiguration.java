package dev.rolecall.ingest;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.fetch.FetchProperties;
import dev.rolecall.ingest.kafka.KafkaSettings;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.wire.Json;
import dev.rolecall.service.InstallationConfiguration;
import dev.rolecall.service.InstallationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/// The beans that all stages share.
@Configuration(proxyBeanMethods = false)
@Import(InstallationConfiguration.class)
@EnableConfigurationProperties({
  IngestServiceProperties.class,
  BoardProperties.class,
  FetchProperties.class
})
class IngestConfiguration {
  @Bean
  JsonMapper jsonMapper() {
    return Json.MAPPER;
  }

  /// All sources with an adapter; the commands use the same.
  @Bean
  static SourceLookup sources() {
    return SourceRegistry.sources();
  }

  @Bean
  KafkaSettings kafkaSettings(InstallationProperties installation) {
    return new KafkaSettings(installation.kafka().bootstrapServers());
  }
}
