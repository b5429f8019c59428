package dev.rolecall.search;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.search.index.KafkaClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// What all stages share.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RolecallProperties.class)
class SearchConfiguration {
  @Bean
  JsonMapper jsonMapper() {
    return Json.MAPPER;
  }

  @Bean
  Topics topics(RolecallProperties properties) {
    var names = properties.topics();
    return new Topics(names.prefix(), names.partitions());
  }

  @Bean
  KafkaClients kafkaClients(RolecallProperties properties) {
    return new KafkaClients(properties.kafka().bootstrapServers());
  }

  @Bean
  CurrencyRates currencyRates() {
    return CurrencyRates.fallback();
  }
}
