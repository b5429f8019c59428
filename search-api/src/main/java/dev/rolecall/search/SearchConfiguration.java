package dev.rolecall.search;

import dev.rolecall.model.Clocks;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.search.index.client.IndexKafkaClients;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// The beans that several stages use.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchApiProperties.class)
class SearchConfiguration {
  @Bean
  JsonMapper jsonMapper() {
    return Json.MAPPER;
  }

  @Bean
  Topics topics(SearchApiProperties properties) {
    var names = properties.topics();
    return new Topics(names.prefix(), names.partitions());
  }

  @Bean
  IndexKafkaClients kafkaClients(SearchApiProperties properties) {
    return new IndexKafkaClients(properties.kafka().bootstrapServers());
  }

  @Bean
  CurrencyRates currencyRates() {
    return CurrencyRates.fallback();
  }

  @Bean
  Clock clock(SearchApiProperties properties) {
    return Clocks.of(properties.clock().asOf(), properties.clock().startedAt());
  }

  /// One circuit breaker per remote service; each opens when half of its recent calls failed.
  @Bean
  CircuitBreakerRegistry circuitBreakers(ObjectProvider<MeterRegistry> registry) {
    CircuitBreakerRegistry breakers =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(2))
                .permittedNumberOfCallsInHalfOpenState(2)
                .build());
    registry.ifAvailable(
        meters -> TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters));
    return breakers;
  }
}
