package dev.rolecall.search;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.index.client.IndexKafkaClients;
import dev.rolecall.service.InstallationConfiguration;
import dev.rolecall.service.InstallationProperties;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/// The beans that several stages use.
@Configuration(proxyBeanMethods = false)
@Import(InstallationConfiguration.class)
class SearchConfiguration {
  @Bean
  JsonMapper jsonMapper() {
    return Json.MAPPER;
  }

  @Bean
  IndexKafkaClients kafkaClients(InstallationProperties installation) {
    return new IndexKafkaClients(installation.kafka().bootstrapServers());
  }

  @Bean
  CurrencyRates currencyRates() {
    return CurrencyRates.fallback();
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

  /// The limits on calls at the same time; the users set their size.
  @Bean
  BulkheadRegistry bulkheads(ObjectProvider<MeterRegistry> registry) {
    BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();
    registry.ifAvailable(
        meters -> TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters));
    return bulkheads;
  }
}
